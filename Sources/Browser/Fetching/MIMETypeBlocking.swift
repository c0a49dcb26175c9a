import Model

extension Fetching {
  /// Keeps what cannot be a script from being run as one.
  ///
  /// https://fetch.spec.whatwg.org/#should-response-to-request-be-blocked-due-to-mime-type? and
  /// https://fetch.spec.whatwg.org/#should-response-to-request-be-blocked-due-to-nosniff?
  ///
  /// - R-NSF-01
  func requireExecutableType(_ request: FetchRequest, _ response: FetchResponse) throws(Failure) {
    guard request.destination == .script else { return }
    let value = response.headers.get(.contentType)
    let type = value.flatMap(MIMEType.essence)
    let isOfOtherKind =
      type.map { type in
        ["audio/", "image/", "video/"].contains(where: type.hasPrefix) || type == "text/csv"
      } ?? false
    try require(
      .mimeTypeBlocking, "", "its type is not an image's, a sound's, a film's or a table's",
      actual: value, !isOfOtherKind, else: Failure(.mimeTypeBlocked, value ?? ""))
    guard isNosniff(response) else { return }
    try require(
      .mimeTypeBlocking, "", "with nosniff its type is JavaScript's", actual: value,
      type.map(Self.javaScriptTypes.contains) ?? false,
      else: Failure(.mimeTypeBlocked, value ?? ""))
  }

  /// Whether the response says that its type is not to be guessed; the first of several values
  /// counts.
  ///
  /// https://fetch.spec.whatwg.org/#determine-nosniff
  private func isNosniff(_ response: FetchResponse) -> Bool {
    let options = response.headers.get("X-Content-Type-Options").map(HeaderValue.decodedAndSplit)
    return options?.first.map { ASCII.equalsIgnoringCase($0, "nosniff") } ?? false
  }

  /// The types under which JavaScript is served.
  ///
  /// https://mimesniff.spec.whatwg.org/#javascript-mime-type
  private static let javaScriptTypes: Set<String> = [
    "application/ecmascript", "application/javascript", "application/x-ecmascript",
    "application/x-javascript", "text/ecmascript", "text/javascript", "text/javascript1.0",
    "text/javascript1.1", "text/javascript1.2", "text/javascript1.3", "text/javascript1.4",
    "text/javascript1.5", "text/jscript", "text/livescript", "text/x-ecmascript",
    "text/x-javascript",
  ]
}
