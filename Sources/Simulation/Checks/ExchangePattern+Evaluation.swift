import Model

extension ExchangePattern {
  /// The first way in which an exchange differs from the pattern.
  func difference(_ exchange: Exchange) -> Difference? {
    let request = exchange.request
    if let method, method != request.method {
      return Difference("method", expected: method, actual: request.method)
    }
    if let path {
      let actual = path.contains("?") ? request.url.pathAndQuery : request.url.path
      if path != actual { return Difference("path", expected: path, actual: actual) }
    }
    if let difference = Self.difference(headers, request.headers, "headers") { return difference }
    if let status, status != exchange.response?.status {
      let actual = exchange.response.map { "\($0.status)" } ?? "none"
      return Difference("status", expected: "\(status)", actual: actual)
    }
    return Self.difference(answer, exchange.response?.headers ?? [:], "answer")
  }

  private static func difference(
    _ fields: [Field], _ headers: HeaderList, _ part: String
  ) -> Difference? {
    for field in fields where !field.isMet(by: headers.get(field.name)) {
      return Difference(
        "\(part).\(field.name)", expected: field.value ?? "absent",
        actual: headers.get(field.name) ?? "absent")
    }
    return nil
  }
}

extension ExchangePattern.Field {
  /// Whether a header has the value; `Vary` may name more than what is expected, in any order and
  /// spelling, because each name is a promise of its own.
  fileprivate func isMet(by actual: String?) -> Bool {
    guard name == .vary, let value, let actual else { return value == actual }
    let promised = Set(ASCII.elements(of: ASCII.lowercased(actual)))
    return promised.isSuperset(of: ASCII.elements(of: ASCII.lowercased(value)))
  }
}
