import Model

extension Fetching {
  /// What script sees of a response.
  ///
  /// https://fetch.spec.whatwg.org/#main-fetch, steps 14 and 22
  ///
  /// - R-FLT-01, R-FLT-02, R-FLT-03, R-FLT-04, R-FLT-05, R-FLT-06, R-FLT-07, R-FLT-08, R-HDR-06
  func filteredResponse(_ request: FetchRequest, _ response: FetchResponse) -> ScriptResponse {
    host.begin(.responseFiltered, hop: request.hop)
    if response.isOpaqueRedirect {
      note(.filteredResponse, "14.2", "a redirect that script handles itself shows nothing")
      return ScriptResponse(
        kind: .opaqueRedirect, status: 0, isRedirected: false,
        url: request.url.withoutFragment.serialized, headers: [], body: "")
    }
    switch request.responseTainting {
    case .opaque:
      note(.filteredResponse, "14.2", "an opaque response shows neither status, headers nor body")
      return ScriptResponse(
        kind: .opaque, status: 0, isRedirected: false, url: "", headers: [], body: "")
    case .basic:
      return visible(.basic, request, response) { !$0.isForbiddenInResponses }
    case .cors:
      let exposed = exposedHeaderNames(request, response)
      return visible(.cors, request, response) { name in
        name.isSafelistedInResponses
          || (exposed.contains(name) && !name.isForbiddenInResponses)
      }
    }
  }

  private func visible(
    _ kind: ScriptResponse.Kind, _ request: FetchRequest, _ response: FetchResponse,
    where isVisible: (HeaderName) -> Bool
  ) -> ScriptResponse {
    var headers = HeaderList()
    for line in response.headers.lines {
      let isLineVisible = holds(
        .filteredResponse, "14.2",
        Condition(
          "may be read by script", else: "may not be read by script", expectsNo: true),
        of: line.name.spelling,
        actual: line.value, isVisible(line.name))
      if isLineVisible { headers.lines.append(line) }
    }
    // 22. For HEAD and null body statuses the body is null.
    let hasNoBody = request.method == "HEAD" || response.hasNullBodyStatus
    let url =
      profile.has(.responseURLHidesUserInfo) ? request.url.sanitized : request.url.withoutFragment
    return ScriptResponse(
      kind: kind, status: response.status, isRedirected: request.hop > 0, url: url.serialized,
      headers: headers.sortedAndCombined().lines,
      body: hasNoBody ? "" : response.body)
  }

  /// The names in `Access-Control-Expose-Headers`.
  ///
  /// https://fetch.spec.whatwg.org/#main-fetch, step 14.1
  private func exposedHeaderNames(_ request: FetchRequest, _ response: FetchResponse)
    -> Lookup<HeaderName>
  {
    // 14.1.1. Let headerNames be the result of extracting `Access-Control-Expose-Headers`.
    let value = response.headers.get(.exposeHeaders)
    switch response.headers.extractTokens(.exposeHeaders) {
    case .absent:
      note(.mainFetch, "14.1.1", "Access-Control-Expose-Headers is absent")
      return Lookup()
    case .failure(let token):
      note(
        .mainFetch, "14.1.3",
        "Access-Control-Expose-Headers is not a list of names, so it is ignored",
        actual: value, expected: token)
      return Lookup()
    case .values(let names):
      // 14.1.2. If credentials are not included and it contains `*`, then it is every name.
      let coversAll = holds(
        .mainFetch, "14.1.2",
        Condition(
          "* exposes every header, without credentials", else: "* does not expose every header",
          expectsNo: true), actual: value,
        expected: "*", request.credentials != .include && names.contains("*"))
      if coversAll { return Lookup(response.headers.lines.map(\.name)) }
      // 14.1.3. Otherwise, it is headerNames.
      return Lookup(names.map { HeaderName($0) })
    }
  }
}

extension HeaderName {
  /// Whether script may always read the response header.
  ///
  /// https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name
  fileprivate var isSafelistedInResponses: Bool {
    switch canonical {
    case "cache-control", "content-language", "content-length", "content-type", "expires",
      "last-modified", "pragma":
      true
    default: false
    }
  }
}
