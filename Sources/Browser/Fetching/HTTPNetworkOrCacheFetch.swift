import Model

extension Fetching {
  /// What a request to the network is for.
  enum Purpose {
    case preflight
    case request
  }

  /// Completes the request's headers and gets the response from the HTTP cache or the network.
  ///
  /// https://fetch.spec.whatwg.org/#http-network-or-cache-fetch
  ///
  /// - R-CRD-01, R-CRD-06, R-ORI-06, R-HDR-07
  mutating func httpNetworkOrCacheFetch(_ request: inout FetchRequest, as purpose: Purpose)
    throws(Failure) -> FetchResponse
  {
    if purpose == .request { host.begin(.requestBuilt, hop: request.hop) }
    // 8.2. Let httpRequest be a clone of request.
    var httpRequest = HTTPRequest(
      method: request.method, url: request.url.sanitized, headers: wireHeaders(request.headers),
      body: request.body)
    // 8.3. Let includeCredentials be true if the credentials mode says so.
    let includeCredentials =
      holds(
        .httpNetworkOrCacheFetch, "8.3",
        Condition(
          "credentials go along", else: "credentials stay behind", expectsNo: true),
        actual: request.credentials.rawValue, request.includesCredentials)
    // 8.7. to 8.9. Append `Content-Length`.
    appendContentLength(to: &httpRequest)
    // 8.10. What may outlive a page is small.
    if request.keepalive, let body = httpRequest.body {
      try require(
        .httpNetworkOrCacheFetch, "8.10.5", "what outlives the page has at most 64 KiB",
        actual: "\(body.utf8.count)", expected: "\(Self.keepaliveLimit)",
        body.utf8.count <= Self.keepaliveLimit,
        else: Failure(.keepaliveLimitExceeded, "\(body.utf8.count)"))
    }
    // 8.11. If the referrer is a URL, then append (`Referer`, it).
    if let referrer = request.referrer {
      httpRequest.headers.append(.referer, referrer.serialized)
    }
    // 8.12. Append a request `Origin` header.
    appendOriginHeader(request, to: &httpRequest)
    if request.responseTainting != .cors {
      request.toldOrigin = httpRequest.headers.contains(.origin)
    }
    // 8.13. Append the Fetch metadata headers.
    appendFetchMetadataHeaders(request, as: purpose, to: &httpRequest)
    // 8.16. to 8.18. Headers that the cache mode asks for.
    let cacheMode = effectiveCacheMode(request)
    appendCacheHeaders(cacheMode, to: &httpRequest)
    // 8.21.1. If includeCredentials is true, then append a request `Cookie` header.
    if includeCredentials { appendCookieHeader(request, to: &httpRequest) }
    // 8.24. to 8.26. Look into the HTTP cache.
    var stored: HTTPCache.Entry?
    if purpose == .request {
      switch try consultCache(request, cacheMode, &httpRequest) {
      case .fresh(let entry): return FetchResponse(entry.response)
      case .stale(let entry): stored = entry
      case .nothing: break
      }
    }
    // 11.2. Let forwardResponse be the result of running HTTP-network fetch.
    let forwardResponse = try httpNetworkFetch(
      request, httpRequest, includeCredentials: includeCredentials, as: purpose)
    // 11.3. to 11.5. Update the cache.
    return updateCache(
      request, httpRequest, forwardResponse, stored: stored, cacheMode: cacheMode)
  }

  /// How many bytes all bodies together may have that outlive their page.
  static let keepaliveLimit = 65_536

  /// The headers as they go over the wire: one line a name, repeated values joined.
  ///
  /// - R-HDR-07, R-SAF-07
  private func wireHeaders(_ headers: HeaderList) -> HeaderList {
    // There is room for what the browser adds, too.
    var wire = HeaderListBuilder(capacity: headers.lines.count + 8)
    let repeated =
      profile.has(.emptyValuesAreNotJoined) && headers.lines.contains(where: \.value.isEmpty)
      ? headers.repeatedNames : []
    for line in headers.lines {
      var line = line
      if profile.has(.headerValuesAreUTF8) { line.value = Isomorphic.string(line.value.utf8) }
      let isLeftOut = line.value.isEmpty && repeated.contains(line.name)
      if !isLeftOut { wire.combine(line.name, line.value) }
    }
    return wire.list
  }

  /// Steps 8.5 to 8.9.
  private func appendContentLength(to httpRequest: inout HTTPRequest) {
    if let body = httpRequest.body {
      httpRequest.headers.append(.contentLength, "\(body.utf8.count)")
    } else if httpRequest.method == "POST" || httpRequest.method == "PUT" {
      httpRequest.headers.append(.contentLength, "0")
    }
  }

  /// Appends `Sec-Fetch-Site`, `Sec-Fetch-Mode` and `Sec-Fetch-Dest` for trustworthy targets.
  ///
  /// https://w3c.github.io/webappsec-fetch-metadata/#sec-fetch-metadata-headers
  ///
  /// - R-SEC-01, R-SEC-02, R-SEC-03
  private func appendFetchMetadataHeaders(
    _ request: FetchRequest, as purpose: Purpose, to httpRequest: inout HTTPRequest
  ) {
    guard request.urlOrigin.isPotentiallyTrustworthy else {
      if purpose == .preflight, profile.has(.preflightAlwaysTellsMode) {
        httpRequest.headers.append(.secFetchMode, request.mode.rawValue)
      }
      return
    }
    httpRequest.headers.append(.secFetchDest, request.destination.rawValue)
    httpRequest.headers.append(.secFetchMode, request.mode.rawValue)
    let site =
      if request.originList.allSatisfy({ $0 == request.origin }) {
        "same-origin"
      } else if request.originList.allSatisfy({ Site.isSameSite($0, request.origin) }) {
        "same-site"
      } else {
        "cross-site"
      }
    httpRequest.headers.append(.secFetchSite, site)
  }
}
