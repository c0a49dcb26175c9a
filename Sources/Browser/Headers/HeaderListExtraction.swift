package import Model

/// What came of extracting header list values.
///
/// https://fetch.spec.whatwg.org/#extract-header-list-values
package enum Extraction<Value: Hashable & Sendable>: Hashable, Sendable {
  /// There is no such header.
  case absent

  /// A line does not follow the header's grammar; the text is what stood in the way.
  case failure(String)
  case values(Value)
}

extension HeaderList {
  /// The tokens that all lines of a `#token` header list, in order.
  ///
  /// https://fetch.spec.whatwg.org/#extract-header-list-values
  ///
  /// - R-ABNF-01, R-ABNF-02, R-ABNF-03, R-ABNF-04
  package func extractTokens(_ name: HeaderName) -> Extraction<[String]> {
    // 1. If list does not contain name, then return null.
    var tokens: [String] = []
    var isPresent = false
    for index in lines.indices where lines[index].name == name {
      isPresent = true
      // 3. and 4. If parsing any value per the header's ABNF fails, then return failure.
      if let failure = Self.appendTokens(of: lines[index].value, to: &tokens) {
        return .failure(failure)
      }
    }
    return isPresent ? .values(tokens) : .absent
  }

  private static func appendTokens(of value: String, to tokens: inout [String]) -> String? {
    for part in value.utf8.split(separator: 0x2C, omittingEmptySubsequences: true) {
      let text = ASCII.trimming(String(Substring(part)), where: ASCII.isTabOrSpace)
      if text.isEmpty { continue }
      guard ASCII.isToken(text) else { return text }
      tokens.append(text)
    }
    return nil
  }

  /// The seconds that `Access-Control-Max-Age` gives.
  ///
  /// - R-ABNF-06
  package func extractMaxAge() -> Extraction<Int> {
    let values = values(.maxAge)
    guard let value = values.first else { return .absent }
    let text = ASCII.trimming(value, where: ASCII.isTabOrSpace)
    guard values.count == 1, !text.isEmpty, text.utf8.allSatisfy(ASCII.isDigit) else {
      return .failure(values.joined(separator: ", "))
    }
    return .values(Int(text) ?? .max)
  }
}
