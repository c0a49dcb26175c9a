import Model

extension ExchangePattern {
  /// Every way in which an exchange differs from the pattern.
  func differences(_ exchange: Exchange) -> [Difference] {
    let request = exchange.request
    var differences: [Difference] = []
    if let method, method != request.method {
      differences.append(Difference("method", expected: method, actual: request.method))
    }
    if let path {
      let actual = path.contains("?") ? request.url.pathAndQuery : request.url.path
      if PercentEncoding.canonicalPath(path) != PercentEncoding.canonicalPath(actual) {
        differences.append(Difference("path", expected: path, actual: actual))
      }
    }
    differences += Self.differences(headers, request.headers, "headers")
    if let status, status != exchange.response?.status {
      let actual = exchange.response.map { "\($0.status)" } ?? "none"
      differences.append(Difference("status", expected: "\(status)", actual: actual))
    }
    return differences + Self.differences(answer, exchange.response?.headers ?? [:], "answer")
  }

  private static func differences(
    _ fields: [Field], _ headers: HeaderList, _ part: String
  ) -> [Difference] {
    fields.filter { !$0.isMet(by: headers.get($0.name)) }.map { field in
      Difference(
        "\(part).\(field.name)", expected: field.value ?? "absent",
        actual: headers.get(field.name) ?? "absent")
    }
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
