import Model

extension Fetching {
  /// `fetch()`: makes a request of its arguments, fetches, and settles the promise.
  ///
  /// https://fetch.spec.whatwg.org/#fetch-method
  ///
  /// - R-MOD-01, R-ERR-01, R-ERR-02
  mutating func fetchMethod(_ call: ScriptCall) -> Outcome {
    host.begin(.scriptCalls, hop: 0)
    do throws(Failure) {
      var request = try requestConstructor(call)
      return fetch(&request, error: .typeError) { visible, _, _ in visible }
    } catch {
      return settle(.error(.typeError, error))
    }
  }

  /// Makes a request of `fetch()`'s arguments, or refuses them.
  ///
  /// https://fetch.spec.whatwg.org/#dom-request
  ///
  /// - R-MET-05, R-MET-06, R-MOD-10, R-SAF-11
  private func requestConstructor(_ call: ScriptCall) throws(Failure) -> FetchRequest {
    // 5. Parse the URL; a failure, or a user name and password in it, is a TypeError.
    let url = try parseURL(call, .requestConstructor, step: "5.2")
    try require(
      .requestConstructor, "5.3", "the URL has no user name and password", actual: call.url,
      !url.includesCredentials, else: Failure(.refusedByAPI, call.url))
    // 17. Mode "navigate" is the browser's own.
    if call.mode == .navigate {
      try fail(
        .requestConstructor, "17", "the mode is one for scripts", actual: call.mode.rawValue,
        Failure(.refusedByAPI, call.mode.rawValue))
    }
    // 21. "only-if-cached" works with mode "same-origin" only.
    try require(
      .requestConstructor, "21", "only-if-cached goes with mode same-origin",
      actual: call.cache.rawValue, call.cache != .onlyIfCached || call.mode == .sameOrigin,
      else: Failure(.refusedByAPI, call.cache.rawValue))
    // 25. The method must be one, must not be forbidden, and is normalised.
    try require(
      .requestConstructor, "25.2", "the method is an HTTP token", actual: call.method,
      ASCII.isToken(call.method), else: Failure(.refusedByAPI, call.method))
    try require(
      .requestConstructor, "25.2", "script may use the method", actual: call.method,
      !Method.isForbidden(call.method), else: Failure(.refusedByAPI, call.method))
    let method = Method.normalize(call.method)
    if call.mode == .noCORS {
      // 32.1. In mode "no-cors" the method must be CORS-safelisted.
      try require(
        .requestConstructor, "32.1", "no-cors permits the method", actual: method,
        Method.isSafelisted(method), else: Failure(.refusedByAPI, method))
    }
    // 33. Fill the headers.
    var filled = HeaderListBuilder(capacity: call.headers.count + 1)
    for header in call.headers { try append(header, to: &filled, mode: call.mode) }
    var headers = filled.list
    // 35. GET and HEAD have no body.
    let mayHaveBody = method != "GET" && method != "HEAD"
    try require(
      .requestConstructor, "35",
      mayHaveBody ? "the method may have a body" : "GET and HEAD come without a body",
      actual: method, call.body == nil || mayHaveBody, else: Failure(.refusedByAPI, method))
    // 37.4. A text body brings its type along, unless the author named one.
    if call.body != nil, !headers.contains(.contentType) {
      headers.append(.contentType, Self.textBodyType)
    }
    var request = FetchRequest(call, url: url, method: method, headers: headers, body: call.body)
    request.keepalive = call.keepalive
    // 37. and 38. A body that is a stream sets the use-CORS-preflight flag.
    request.useCORSPreflightFlag = call.hasUploadListener
    return request
  }

  /// Appends a header as `Headers` does: refuses what is no header, drops what is forbidden.
  ///
  /// https://fetch.spec.whatwg.org/#concept-headers-append
  ///
  /// - R-HDR-04, R-FOR-04, R-NOC-02
  private func append(
    _ header: Header, to headers: inout HeaderListBuilder, mode: RequestMode
  ) throws(Failure) {
    // 1. Normalize value.
    let value = HeaderValue.normalize(header.value)
    // 2. If name is not a header name or value is not a header value, throw a TypeError.
    try requireHeader(header.name, value, .requestConstructor, step: "33")
    // 2. If the guard is "request" and the header is forbidden, return.
    if isDropped(header.name, value: value) { return }
    if mode == .noCORS {
      // 3. If the guard is "request-no-cors", the combined value must be safelisted.
      let combined = headers.list.get(header.name).map { "\($0), \(value)" } ?? value
      let isKept = holds(
        .requestConstructor, "33",
        Condition(
          "may be set in mode no-cors", else: "may not be set in mode no-cors"),
        of: header.name.spelling,
        actual: combined,
        ForbiddenRequestHeader.isNoCORSSafelisted(header.name, value: combined))
      if !isKept { return }
    }
    // 4. Append, in the spelling that the name had first.
    if profile.has(.repeatedHeadersAreJoinedEarly) {
      headers.combine(header.name, value)
    } else {
      headers.append(headers.firstSpelling(of: header.name) ?? header.name, value)
    }
  }

  /// Refuses a header that could not go over the wire.
  ///
  /// - R-HDR-03, R-HDR-04
  func requireHeader(
    _ name: HeaderName, _ value: String, _ algorithm: Algorithm, step: String
  ) throws(Failure) {
    try require(
      algorithm, step, "the header's name is an HTTP token", actual: name.spelling, name.isToken,
      else: Failure(.refusedByAPI, name.spelling))
    try require(
      algorithm, step, "has a value of one line", of: name.spelling, actual: value,
      HeaderValue.isValid(value), else: Failure(.refusedByAPI, name.spelling))
  }

  /// Whether a browser ignores a header that script sets.
  ///
  /// https://fetch.spec.whatwg.org/#forbidden-request-header
  func isDropped(_ name: HeaderName, value: String) -> Bool {
    holds(
      .requestConstructor, "33",
      Condition(
        "is for the browser alone to set", else: "is not for the browser alone to set",
        expectsNo: true), of: name.spelling,
      ForbiddenRequestHeader.contains(name, value: value)
        || (name == .userAgent && profile.has(.userAgentIsForbidden)))
  }

  /// The URL that script asks for.
  func parseURL(_ call: ScriptCall, _ algorithm: Algorithm, step: String) throws(Failure)
    -> WebURL
  {
    try unwrap(
      WebURL(call.url, base: call.page.url), algorithm, step, "the URL can be parsed",
      actual: call.url, else: Failure(.refusedByAPI, call.url))
  }

  /// The type of a body that is a text.
  ///
  /// https://fetch.spec.whatwg.org/#concept-bodyinit-extract
  static let textBodyType = "text/plain;charset=UTF-8"
}
