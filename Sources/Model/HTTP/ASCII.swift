/// Byte predicates and ASCII case rules that HTTP and the Fetch standard share.
///
/// Texts from the wire are *isomorphic* strings: one code point U+0000–U+00FF a byte.
package enum ASCII {
  /// Whether a byte is HTTP whitespace that may surround a header value: tab, LF, CR or space.
  ///
  /// https://fetch.spec.whatwg.org/#http-whitespace
  package static func isHTTPWhitespace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// Whether a byte is an HTTP tab or space.
  ///
  /// https://fetch.spec.whatwg.org/#http-tab-or-space
  package static func isTabOrSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09
  }

  package static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  package static func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

  package static func isLower(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }

  /// The letter in lower case, or any other byte as it is.
  package static func lowercased(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }

  package static func isAlphanumeric(_ byte: UInt8) -> Bool {
    isDigit(byte) || isUpper(byte) || isLower(byte)
  }

  /// Whether a byte may appear in an HTTP token, such as a method or a header name.
  ///
  /// https://httpwg.org/specs/rfc9110.html#tokens
  ///
  /// - R-ABNF-03
  package static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x5E...0x60, 0x7C, 0x7E: true
    default: isAlphanumeric(byte)
    }
  }

  /// Whether a text is a non-empty HTTP token.
  ///
  /// - R-HDR-04
  package static func isToken(_ text: String) -> Bool {
    !text.isEmpty && text.hasOnlyBytes(where: isTokenByte)
  }

  /// Whether a part of a text is a non-empty HTTP token.
  package static func isToken(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy(isTokenByte)
  }

  /// The text with A–Z made lower case and everything else untouched.
  package static func lowercased(_ text: String) -> String {
    guard text.hasByte(where: isUpper) else { return text }
    return String(decoding: text.utf8.map(lowercased), as: UTF8.self)
  }

  /// The text with a–z made upper case and everything else untouched.
  package static func uppercased(_ text: String) -> String {
    guard text.hasByte(where: isLower) else { return text }
    return String(decoding: text.utf8.map { isLower($0) ? $0 & ~0x20 : $0 }, as: UTF8.self)
  }

  /// Whether two texts are equal when A–Z and a–z are not told apart.
  package static func equalsIgnoringCase(_ left: String, _ right: String) -> Bool {
    guard left != right else { return true }
    return left.utf8.count == right.utf8.count
      && zip(left.utf8, right.utf8).allSatisfy { a, b in
        a == b || (a | 0x20 == b | 0x20 && isLower(a | 0x20))
      }
  }

  /// The elements between the commas of a value, without tabs and spaces around them; empty ones
  /// do not count.
  ///
  /// https://httpwg.org/specs/rfc9110.html#abnf.extension
  package static func elements(of value: String) -> [String] {
    value.utf8.split(separator: UInt8(ascii: ",")).compactMap { part in
      let element = trimming(String(Substring(part)), where: isTabOrSpace)
      return element.isEmpty ? nil : element
    }
  }

  /// The text without leading and trailing bytes that satisfy a predicate.
  package static func trimming(_ text: String, where isTrimmed: (UInt8) -> Bool) -> String {
    let bytes = text.utf8
    guard let first = bytes.first, let last = bytes.last else { return text }
    guard isTrimmed(first) || isTrimmed(last) else { return text }
    guard let start = bytes.firstIndex(where: { !isTrimmed($0) }),
      let end = bytes.lastIndex(where: { !isTrimmed($0) })
    else { return "" }
    return String(text[start...end])
  }
}
