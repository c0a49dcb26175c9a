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
    for field in fields where headers.get(field.name) != field.value {
      return Difference(
        "\(part).\(field.name)", expected: field.value ?? "absent",
        actual: headers.get(field.name) ?? "absent")
    }
    return nil
  }
}
