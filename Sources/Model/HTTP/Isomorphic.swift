/// Bytes as text with one code point U+0000–U+00FF a byte, and back.
///
/// https://infra.spec.whatwg.org/#isomorphic-decode
package enum Isomorphic {
  /// The text whose code points are the bytes.
  package static func string(_ bytes: some Sequence<UInt8>) -> String {
    var scalars = String.UnicodeScalarView()
    for byte in bytes { scalars.append(Unicode.Scalar(byte)) }
    return String(scalars)
  }

  /// The bytes of an isomorphic string; a code point above U+00FF becomes its UTF-8 bytes.
  package static func bytes(_ text: String) -> [UInt8] {
    if text.hasOnlyBytes(where: { $0 < 0x80 }) { return Array(text.utf8) }
    return text.unicodeScalars.flatMap { scalar in
      UInt8(exactly: scalar.value).map { [$0] } ?? Array(String(scalar).utf8)
    }
  }

  /// How many bytes an isomorphic string stands for.
  package static func byteCount(_ text: String) -> Int {
    text.hasOnlyBytes { $0 < 0x80 } ? text.utf8.count : bytes(text).count
  }
}
