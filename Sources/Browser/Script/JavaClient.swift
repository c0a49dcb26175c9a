import Model

extension Fetching {
  /// JEP 183's HTTP client: CORS for programs, switched on connection by connection.
  ///
  /// https://openjdk.org/jeps/183
  mutating func javaClient(_ call: ScriptCall, _ parameters: JavaParameters) -> Outcome {
    guard parameters.enable else { return nonBrowserClient(call) }
    host.begin(.scriptCalls, hop: 0)
    do throws(Failure) {
      let url = try parseURL(call, .javaClient, step: "")
      try require(
        .javaClient, "", "the method is an HTTP token", actual: call.method,
        ASCII.isToken(call.method), else: Failure(.refusedByAPI, call.method))
      var headers = HeaderList()
      for header in call.headers {
        let value = HeaderValue.normalize(header.value)
        try requireHeader(header.name, value, .javaClient, step: "")
        if !isDropped(header.name, value: value) { headers.append(header.name, value) }
      }
      var request = FetchRequest(
        call, url: url, method: call.method, headers: headers, body: call.body)
      request.mode = .cors
      let omits = holds(
        .javaClient, "",
        Condition(
          "omitCredentials keeps cookies and passwords back",
          else: "cookies and passwords go along, because omitCredentials is off", expectsNo: true),
        actual: "\(parameters.omitCredentials)", parameters.omitCredentials)
      request.credentials = omits ? .omit : .include
      request.useCORSPreflightFlag = holds(
        .javaClient, "",
        Condition(
          "forcePreflight asks for permission in any case",
          else: "permission is asked for only where it is needed, because forcePreflight is off",
          expectsNo: true),
        actual: "\(parameters.forcePreflight)", parameters.forcePreflight)
      return fetch(&request, error: .network) { visible, _, _ in visible }
    } catch {
      return settle(.error(.network, error))
    }
  }
}
