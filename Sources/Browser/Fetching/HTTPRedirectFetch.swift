import Model

extension Fetching {
  /// Follows a redirect.
  ///
  /// https://fetch.spec.whatwg.org/#http-redirect-fetch
  ///
  /// - R-RED-02, R-RED-03, R-RED-04, R-RED-07, R-RED-08, R-RED-09, R-RED-10, R-RED-13
  mutating func httpRedirectFetch(_ request: inout FetchRequest, _ response: FetchResponse)
    throws(Failure) -> FetchResponse
  {
    // 3. Let locationURL be internalResponse's location URL given the current fragment.
    guard let location = response.headers.get(.location) else {
      // 4. If locationURL is null, then return response.
      note(.httpRedirectFetch, "4", "there is no Location, so the answer itself is the result")
      return response
    }
    let url = try locationURL(location, of: response, request)
    // 7. If request's redirect count is 20, then return a network error.
    try require(
      .httpRedirectFetch, "7", "fewer than 20 redirects were followed",
      actual: "\(request.redirectCount)", request.redirectCount < 20,
      else: Failure(.tooManyRedirects))
    // 8. Increase request's redirect count by 1.
    request.redirectCount += 1
    rememberStart(of: &request)
    try requireNoCredentials(in: url, request)
    // 12. A POST that is redirected by 301 or 302, and anything by 303, becomes GET.
    let isPostMoved = (response.status == 301 || response.status == 302) && request.method == "POST"
    let isSeeOther =
      response.status == 303 && request.method != "GET" && request.method != "HEAD"
    if holds(
      .httpRedirectFetch, "12",
      Condition(
        "the method becomes GET", else: "the method stays as it is"), actual: request.method,
      isPostMoved || isSeeOther)
    {
      // 12.1. and 12.2. Set the method to `GET`, drop the body and the headers that describe it.
      request.method = "GET"
      request.body = nil
      for name in Self.requestBodyHeaderNames { request.headers.delete(name) }
    }
    // 13. If locationURL has another origin, delete the CORS non-wildcard request-headers.
    if holds(
      .httpRedirectFetch, "13",
      Condition(
        "the target has another origin", else: "the target has the same origin"),
      actual: url.origin.serialized,
      expected: request.urlOrigin.serialized, request.urlOrigin != url.origin)
    {
      request.headers.delete(.authorization)
      request.toldOrigin = false
      if request.method == "DELETE", profile.has(.deleteBecomesGETAcrossOrigins) {
        request.method = "GET"
        request.body = nil
      }
    }
    // 18. Append locationURL to request's URL list.
    request.append(url)
    // 19. Set request's referrer policy on redirect.
    setReferrerPolicyOnRedirect(&request, response)
    // 22. Return the result of running main fetch.
    return try mainFetch(&request)
  }

  /// Remembers what the request was before its first redirect; some engines go back to it.
  private func rememberStart(of request: inout FetchRequest) {
    guard request.unsafeHeaderNamesAtStart == nil else { return }
    let names = request.headers.lines.filter {
      SafelistedRequestHeader.objection(to: $0.name, value: $0.value, in: profile) != nil
    }.map(\.name.canonical)
    request.unsafeHeaderNamesAtStart = Set(names).sorted()
    request.neededPermissionAtStart = !names.isEmpty || !Method.isSafelisted(request.method)
  }

  /// Steps 3 to 6: the URL that `Location` names.
  private func locationURL(
    _ location: String, of response: FetchResponse, _ request: FetchRequest
  ) throws(Failure) -> WebURL {
    // Two lines are not one value, and no value is no URL.
    let isOneLine = response.headers.values(.location).count == 1
    let parsed = isOneLine ? WebURL(location, base: request.url) : nil
    // 5. If locationURL is failure, then return a network error.
    try require(
      .httpRedirectFetch, "5", "Location is a URL", actual: location, parsed != nil,
      else: Failure(.invalidRedirect, location))
    var url = parsed ?? request.url
    if url.fragment == nil, let fragment = request.url.fragment {
      url = url.with { $0.fragment = fragment }
    }
    // 6. If locationURL's scheme is not an HTTP(S) scheme, then return a network error.
    let isRefusedAsCORS =
      profile.has(.redirectSchemeIsJudgedAsCORS) && request.mode == .cors && url.scheme != "data"
    try require(
      .httpRedirectFetch, "6", "the target's scheme is http or https", actual: url.scheme,
      url.hasHTTPScheme,
      else: isRefusedAsCORS
        ? Failure(.corsDisabledScheme) : Failure(.invalidRedirect, url.serialized))
    return url
  }

  /// Steps 9 and 10: no user name and password in a cross-origin target.
  private func requireNoCredentials(in url: WebURL, _ request: FetchRequest) throws(Failure) {
    guard url.includesCredentials else { return }
    try require(
      .httpRedirectFetch, "9", "a target with a password has the page's origin",
      actual: url.origin.serialized, expected: request.origin.serialized,
      request.mode != .cors || request.origin == url.origin,
      else: Failure(.redirectContainsCredentials, url.serialized))
    try require(
      .httpRedirectFetch, "10", "no other origin sends the request to a target with a password",
      actual: url.serialized, request.responseTainting != .cors,
      else: Failure(.redirectContainsCredentials, url.serialized))
  }

  /// The headers that describe a body, and go with it.
  ///
  /// https://fetch.spec.whatwg.org/#request-body-header-name
  private static let requestBodyHeaderNames: [HeaderName] = [
    "Content-Encoding", "Content-Language", "Content-Location", "Content-Type",
  ]
}
