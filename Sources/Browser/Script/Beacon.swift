import Model

extension Fetching {
  /// `navigator.sendBeacon()`: a POST that outlives its page, and whose answer nobody reads.
  ///
  /// https://w3c.github.io/beacon/#sendbeacon-method
  mutating func sendBeacon(_ call: ScriptCall) -> Outcome {
    host.begin(.scriptCalls, hop: 0)
    do throws(Failure) {
      var request = try beaconRequest(call)
      return fetch(&request, error: .network) { _, _, _ in .unread(.beaconSent) }
    } catch {
      return settle(.error(.typeError, error))
    }
  }

  private func beaconRequest(_ call: ScriptCall) throws(Failure) -> FetchRequest {
    // 3. Parse the URL; a failure, or another scheme than http and https, is a TypeError.
    let url = try parseURL(call, .sendBeacon, step: "3")
    try require(
      .sendBeacon, "3", "the scheme is http or https", actual: url.scheme, url.hasHTTPScheme,
      else: Failure(.refusedByAPI, call.url))
    var headers = HeaderList()
    var isSafelisted = true
    if let body = call.body {
      // 6.2. Too much data is not queued, and the method returns false.
      try require(
        .sendBeacon, "6.2", "the data fit into what may outlive a page",
        actual: "\(body.utf8.count)", expected: "\(Self.keepaliveLimit)",
        body.utf8.count <= Self.keepaliveLimit,
        else: Failure(.keepaliveLimitExceeded, "\(body.utf8.count)"))
      // 6.3. The type that the data bring along decides the mode.
      let author = call.headers.first { $0.name == .contentType }?.value
      let type = HeaderValue.normalize(author ?? Self.textBodyType)
      isSafelisted = holds(
        .sendBeacon, "6.3",
        SafelistedRequestHeader.Objection.notAFormType.condition,
        of: HeaderName.contentType.spelling, actual: type,
        SafelistedRequestHeader.objection(to: .contentType, value: type, in: profile) == nil)
      headers.append(.contentType, type)
    }
    var request = FetchRequest(call, url: url, method: "POST", headers: headers, body: call.body)
    request.mode = isSafelisted ? .noCORS : .cors
    request.redirect = .follow
    request.cache = .default
    request.keepalive = true
    return request
  }
}

extension ScriptResponse {
  /// A response that nothing on the page can look at.
  static func unread(_ consequence: Consequence) -> ScriptResponse {
    ScriptResponse(
      kind: .opaque, status: 0, isRedirected: false, url: "", headers: [], body: "",
      consequence: consequence)
  }
}
