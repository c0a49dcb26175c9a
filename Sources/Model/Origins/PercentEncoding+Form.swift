/// Names and values as forms write them.
extension PercentEncoding {
  /// The text with a plus for each space, and everything but letters, digits and `*-._`
  /// percent-encoded.
  ///
  /// https://url.spec.whatwg.org/#concept-urlencoded-serializer
  package static func encodeForm(_ text: String) -> String {
    // A percent sign of the text's own is %25 by then.
    encode(text.utf8, .form).replacing("%20", with: "+")
  }

  /// The text that was written so.
  ///
  /// https://url.spec.whatwg.org/#concept-urlencoded-parser
  package static func decodeForm(_ text: some StringProtocol) -> String {
    let bytes = text.utf8.map { $0 == UInt8(ascii: "+") ? UInt8(ascii: " ") : $0 }
    return String(decoding: decode(bytes), as: UTF8.self)
  }
}
