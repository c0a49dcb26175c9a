import Model

extension Fetching {
  /// Asks the server whether the request may be sent, before it is sent.
  ///
  /// https://fetch.spec.whatwg.org/#cors-preflight-fetch
  ///
  /// - R-PRE-02, R-PRE-03, R-PRE-04, R-PRE-05, R-PRE-06, R-PRE-07, R-PRE-08, R-PRE-16, R-PRE-19,
  ///   R-LNA-01
  mutating func corsPreflightFetch(_ request: inout FetchRequest) throws(Failure) {
    host.begin(.preflightBuilt, hop: request.hop)
    request.namesOriginDespiteTaint = profile.has(.preflightNamesPageAfterRedirects)
    defer { request.namesOriginDespiteTaint = false }
    // 1. Let preflight be a new request whose method is `OPTIONS`, with the request's URL list.
    var preflight = request
    preflight.method = "OPTIONS"
    preflight.body = nil
    preflight.mode = .cors
    preflight.credentials = .sameOrigin
    preflight.cache =
      profile.has(.preflightCarriesCacheMode) ? effectiveCacheMode(request) : .default
    preflight.responseTainting = .cors
    preflight.headers = [:]
    // 2. Append (`Accept`, `*/*`) to preflight's header list.
    preflight.headers.append(.accept, "*/*")
    // 3. Append (`Access-Control-Request-Method`, request's method).
    preflight.headers.append(.requestMethod, request.method)
    // 4. Let headers be the CORS-unsafe request-header names with request's header list.
    // 5. If headers is not empty, append them, joined by `,`.
    if !request.unsafeHeaderNames.isEmpty {
      preflight.headers.append(.requestHeaders, request.unsafeHeaderNames.joined(separator: ","))
    }
    note(
      .corsPreflightFetch, "3", "the preflight names the method", actual: request.method)
    if holds(
      .corsPreflightFetch, "5",
      Condition(
        "some headers need permission", else: "no header needs permission"),
      !request.unsafeHeaderNames.isEmpty)
    {
      note(
        .corsPreflightFetch, "5.2", "the preflight names the headers",
        actual: preflight.headers.get(.requestHeaders))
    }
    // 6. Let response be the result of running HTTP-network-or-cache fetch.
    let response = try httpNetworkOrCacheFetch(&preflight, as: .preflight)
    lastAnswer = response
    // 7. If a CORS check returns success and response's status is an ok status:
    try judge(response, of: request)
  }

  /// Judges the preflight's answer.
  ///
  /// - R-PRE-09, R-PRE-11, R-PRE-17, R-PRE-18
  private mutating func judge(_ response: FetchResponse, of request: FetchRequest)
    throws(Failure)
  {
    // 7. The CORS check is done on request, whose credentials mode counts, not on preflight.
    if profile.has(.preflightStatusIsJudgedFirst) {
      try requireOKStatus(response, hop: request.hop)
      try requireOriginAllowed(response, of: request)
    } else {
      if response.isRedirect, profile.has(.preflightRedirectIsJudgedFirst) {
        try requireOKStatus(response, hop: request.hop)
      }
      try requireOriginAllowed(response, of: request)
      try requireOKStatus(response, hop: request.hop)
    }
    host.begin(.preflightMethodsChecked, hop: request.hop)
    // 7.1. and 7.2. Extract Access-Control-Allow-Methods and Access-Control-Allow-Headers.
    // 7.3. If either is failure, return a network error.
    var methods = try requireTokens(
      .allowMethods, of: response, step: "7.1", else: .invalidAllowMethods)
    var headerNames: [String]?
    if !profile.has(.methodIsJudgedBeforeHeaderList) {
      headerNames = try requireTokens(
        .allowHeaders, of: response, step: "7.2", else: .invalidAllowHeaders)
    }
    if methods == nil, request.useCORSPreflightFlag {
      // 7.4. If methods is null and the use-CORS-preflight flag is set, it is request's method.
      note(.corsPreflightFetch, "7.4", "a preflight that was asked for permits its method")
      methods = [request.method]
    }
    try requireMethodAllowed(request, methods ?? [], header: response.headers.get(.allowMethods))
    host.begin(.preflightHeadersChecked, hop: request.hop)
    if profile.has(.methodIsJudgedBeforeHeaderList) {
      headerNames = try requireTokens(
        .allowHeaders, of: response, step: "7.2", else: .invalidAllowHeaders)
    }
    try requireHeadersAllowed(
      request, headerNames ?? [], header: response.headers.get(.allowHeaders))
    storePermissions(
      request, methods: methods ?? [], headerNames: headerNames ?? [], from: response)
  }

  /// Step 7: a CORS check for request and response returns success.
  private func requireOriginAllowed(_ response: FetchResponse, of request: FetchRequest)
    throws(Failure)
  {
    host.begin(.preflightOriginChecked, hop: request.hop)
    if request.namesOriginDespiteTaint, request.urlOrigin == request.origin {
      note(.corsPreflightFetch, "7", "the preflight went to the page's own origin")
      return
    }
    try corsCheck(request, response, isOfPreflight: true)
  }

  /// Step 7: the answer's status is an ok status.
  ///
  /// - R-PRE-10
  private func requireOKStatus(_ response: FetchResponse, hop: Int) throws(Failure) {
    host.begin(.preflightStatusChecked, hop: hop)
    try require(
      .corsPreflightFetch, "7", "the answer is not a redirect", actual: "\(response.status)",
      !response.isRedirect,
      else: Failure(.preflightDisallowedRedirect, isOfPreflight: true))
    try require(
      .corsPreflightFetch, "7", "the answer's status is ok", actual: "\(response.status)",
      expected: "200 to 299", comparing: .answer, Status.isOK(response.status),
      else: Failure(.preflightInvalidStatus, isOfPreflight: true))
  }

  /// The tokens of a header, nil when it is absent; fails when it does not follow its grammar.
  private func requireTokens(
    _ name: HeaderName, of response: FetchResponse, step: String, else reason: Failure.Reason
  ) throws(Failure) -> [String]? {
    switch response.headers.extractTokens(name) {
    case .absent:
      note(.corsPreflightFetch, step, "is absent", of: name.spelling)
      return nil
    case .values(let tokens):
      note(
        .corsPreflightFetch, step, "is a list of names", of: name.spelling,
        actual: response.headers.get(name))
      return tokens
    case .failure(let token):
      try fail(
        .corsPreflightFetch, "7.3", "is a list of names", of: name.spelling,
        actual: response.headers.get(name), Failure(reason, token, isOfPreflight: true))
    }
  }

  /// Step 7.5: the method is listed, safelisted, or covered by a wildcard.
  ///
  /// - R-PRE-12, R-PRE-15
  private func requireMethodAllowed(_ request: FetchRequest, _ methods: [String], header: String?)
    throws(Failure)
  {
    let isSafelisted = holds(
      .corsPreflightFetch, "7.5",
      Condition(
        "the method never needs to be listed", else: "the method needs to be listed",
        expectsNo: true), actual: request.method,
      Method.isSafelisted(request.method))
    if isSafelisted { return }
    let isCovered = holds(
      .corsPreflightFetch, "7.5",
      Condition(
        "* covers the method, without credentials", else: "* does not cover the method",
        expectsNo: true),
      actual: header,
      expected: "*", comparing: .names, request.credentials != .include && methods.contains("*"))
    if isCovered { return }
    try require(
      .corsPreflightFetch, "7.5", "Access-Control-Allow-Methods names \(request.method)",
      actual: header, expected: request.method, comparing: .names, methods.contains(request.method),
      else: Failure(.methodDisallowed, request.method, isOfPreflight: true))
  }

  /// Steps 7.6 and 7.7: every unsafe header is listed or covered by a wildcard.
  ///
  /// - R-PRE-13, R-PRE-14, R-PRE-15
  private func requireHeadersAllowed(
    _ request: FetchRequest, _ headerNames: [String], header: String?
  ) throws(Failure) {
    let hasWildcard = request.credentials != .include && headerNames.contains("*")
    let listed = Lookup(headerNames.map(ASCII.lowercased))
    // 7.6. A CORS non-wildcard request-header name must be listed itself.
    for line in request.headers.lines where isNonWildcard(line.name.canonical) {
      try require(
        .corsPreflightFetch, "7.6", "Authorization is named itself; * does not cover it",
        actual: header, expected: line.name.canonical, comparing: .names,
        listed.contains(line.name.canonical),
        else: Failure(.headerDisallowed, line.name.canonical, isOfPreflight: true))
    }
    // 7.7. For each unsafeName: it must be listed, or * must be and credentials must not.
    for unsafeName in namesToJudge(request) {
      try require(
        .corsPreflightFetch, "7.7", "Access-Control-Allow-Headers names \(unsafeName)",
        actual: header, expected: unsafeName, comparing: .names,
        hasWildcard || listed.contains(unsafeName),
        else: Failure(.headerDisallowed, unsafeName, isOfPreflight: true))
    }
  }

  /// The unsafe header names in the order in which this browser looks at them.
  private func namesToJudge(_ request: FetchRequest) -> [String] {
    guard profile.has(.headersAreJudgedInScriptOrder) else { return request.unsafeHeaderNames }
    let known = request.headers.lines.filter { KnownHeaderName.spelling(of: $0.name) != nil }
    let unknown = request.headers.lines.filter { KnownHeaderName.spelling(of: $0.name) == nil }
    let unsafe = Lookup(request.unsafeHeaderNames)
    return (known + unknown).map(\.name.canonical).filter(unsafe.contains)
  }
}
