import Model

extension Fetching {
  /// Decides which protocol applies to the request, and how its response is tainted.
  ///
  /// https://fetch.spec.whatwg.org/#main-fetch, steps 1 to 12
  ///
  /// - R-TNT-00, R-TNT-01, R-TNT-02, R-TNT-03, R-TNT-04, R-TNT-05, R-TNT-07, R-TNT-08,
  ///   R-MOD-07, R-MOD-09
  mutating func mainFetch(_ request: inout FetchRequest) throws(Failure) -> FetchResponse {
    host.begin(.fetchDecides, hop: request.hop)
    // 6. Upgrade a mixed content request to a potentially trustworthy URL, if appropriate.
    upgradeMixedContent(&request)
    // 7. Should request be blocked due to a bad port, or as mixed content?
    try requireGoodPort(request.url)
    try requireNoMixedContent(request)
    // 8. and 9. Set request's referrer to the result of determining it.
    request.referrer = determineReferrer(request)
    // 12. The first matching statement:
    let isSameOrigin = holds(
      .mainFetch, "12",
      Condition(
        "the URL has the request's origin", else: "the URL has another origin"),
      actual: request.urlOrigin.serialized,
      expected: request.serializedOrigin, request.urlOrigin.isSameOrigin(as: request.origin))
    if request.redirectCount > 0 || request.responseTainting != .basic {
      note(
        .mainFetch, "12", "the response tainting so far", actual: request.responseTainting.rawValue)
    }
    if isSameOrigin && request.responseTainting == .basic || request.url.scheme == "data" {
      // request's current URL's origin is same origin with request's origin, and request's
      // response tainting is "basic"; or the scheme is "data".
      request.responseTainting = .basic
      return try schemeFetch(&request)
    }
    if request.mode == .navigate {
      // request's mode is "navigate": CORS has no say, and no page reads the answer.
      note(
        .mainFetch, "12", "a navigation needs no permission", actual: request.mode.rawValue)
      return try schemeFetch(&request)
    }
    // request's mode is "same-origin": return a network error.
    try require(
      .mainFetch, "12", "the mode permits another origin", actual: request.mode.rawValue,
      request.mode != .sameOrigin, else: Failure(.disallowedByMode))
    if request.mode == .noCORS {
      // request's mode is "no-cors": its redirect mode must be "follow".
      try require(
        .mainFetch, "12.1", "a no-cors request follows redirects",
        actual: request.redirect.rawValue,
        expected: RedirectMode.follow.rawValue, request.redirect == .follow,
        else: Failure(.noCorsRedirectModeNotFollow))
      request.responseTainting = .opaque
      return try schemeFetch(&request)
    }
    // request's current URL's scheme is not an HTTP(S) scheme: return a network error.
    try require(
      .mainFetch, "12", "the scheme is one that CORS works with", actual: request.url.scheme,
      expected: "http or https", request.url.hasHTTPScheme, else: Failure(.corsDisabledScheme))
    return try corsFetch(&request)
  }

  /// The last two statements of main fetch's step 12: CORS, with or without a preflight.
  ///
  /// - R-TNT-06, R-CAC-08, R-SAF-09
  private mutating func corsFetch(_ request: inout FetchRequest) throws(Failure) -> FetchResponse {
    host.begin(.preflightConsidered, hop: request.hop)
    if request.neededPermissionAtStart, profile.has(.needForPermissionOutlivesRedirects) {
      request.useCORSPreflightFlag = true
    }
    let mustPreflight = holds(
      .mainFetch, "12",
      Condition(
        "the caller asked for a preflight in any case",
        else: "the caller did not ask for a preflight", expectsNo: true),
      request.useCORSPreflightFlag
    )
    let isSafelisted = holds(
      .mainFetch, "12",
      Condition(
        "the method is GET, HEAD or POST", else: "the method is not GET, HEAD or POST"),
      actual: request.method,
      Method.isSafelisted(request.method))
    request.unsafeHeaderNames = corsUnsafeRequestHeaderNames(request)
    if let names = request.unsafeHeaderNamesAtStart, profile.has(.preflightNamesHeadersOfTheStart) {
      request.unsafeHeaderNames = names
    }
    request.responseTainting = .cors
    let needsPermission = mustPreflight || !isSafelisted || !request.unsafeHeaderNames.isEmpty
    guard needsPermission, request.unsafeRequestFlag || mustPreflight else {
      return try httpFetch(&request)
    }
    let attempt = Result { () throws(Failure) in
      try httpFetch(&request, makeCORSPreflight: true)
    }
    if case .failure = attempt {
      // 12.3. If corsWithPreflightResponse is a network error, then clear cache entries.
      clearCacheEntries(request)
    }
    return try attempt.get()
  }

  /// Looks at every header that the author set.
  private func corsUnsafeRequestHeaderNames(_ request: FetchRequest) -> [String] {
    request.headers.corsUnsafeRequestHeaderNames(
      totalSizeLimit: profile.has(.totalSizeIsUnlimited) ? nil : 1024,
      repeatsNames: profile.has(.requestedNamesRepeat)
    ) { header in
      let objection = SafelistedRequestHeader.objection(
        to: header.name, value: header.value, in: profile)
      host.record(
        Finding(
          .mainFetch, "12",
          objection?.condition ?? Condition("needs no permission", else: "needs permission"),
          of: header.name.spelling, actual: header.value, holds: objection == nil,
          weight: .branch))
      return objection
    }
  }

  /// Main fetch's step 7, which blocks ports of other protocols.
  ///
  /// https://fetch.spec.whatwg.org/#block-bad-port
  private func requireGoodPort(_ url: WebURL) throws(Failure) {
    guard let port = url.port, url.hasHTTPScheme else { return }
    try require(
      .mainFetch, "7", "the port is not one that belongs to another protocol", actual: "\(port)",
      !BadPort.contains(port), else: Failure(.blockedPort, "\(port)"))
  }

  /// Main fetch's step 7, which blocks mixed content.
  ///
  /// https://w3c.github.io/webappsec-mixed-content/#should-block-fetch
  ///
  /// - R-MIX-01, R-MIX-02, R-RED-14
  private func requireNoMixedContent(_ request: FetchRequest) throws(Failure) {
    // A page that is navigated to is not a part of this one.
    guard request.page.url?.scheme == "https", request.url.scheme == "http",
      request.mode != .navigate
    else { return }
    let isTrustworthy =
      request.urlOrigin.isPotentiallyTrustworthy && !profile.has(.localhostIsMixedContent)
    try require(
      .mainFetch, "7", "an https page asks only what cannot be read or changed on the way",
      actual: request.urlOrigin.serialized, isTrustworthy,
      else: Failure(.mixedContent, request.url.serialized))
  }

  /// Main fetch's step 6, which asks for a page's images by https.
  ///
  /// https://w3c.github.io/webappsec-mixed-content/#upgrade-algorithm
  private func upgradeMixedContent(_ request: inout FetchRequest) {
    guard request.destination == .image, request.page.url?.scheme == "https",
      request.url.scheme == "http", !request.urlOrigin.isPotentiallyTrustworthy,
      let host = request.url.host, !Host.isAddress(host)
    else { return }
    note(
      .mainFetch, "6", "an image of an https page is asked for by https",
      actual: request.url.serialized)
    request.upgradeToHTTPS()
  }
}
