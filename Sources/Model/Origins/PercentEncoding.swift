/// Percent-encoding with the URL standard's sets.
///
/// https://url.spec.whatwg.org/#percent-encoded-bytes
package enum PercentEncoding {
  /// A set of ASCII characters that are written as `%XX`; everything above 0x7E always is.
  enum EncodeSet {
    case control
    case fragment
    case query
    case specialQuery
    case path
    case userinfo

    func contains(_ byte: UInt8) -> Bool {
      if byte < 0x20 || byte > 0x7E { return true }
      switch self {
      case .control: return false
      case .fragment: return Self.fragmentBytes.contains(byte)
      case .query: return Self.queryBytes.contains(byte)
      case .specialQuery: return byte == 0x27 || Self.queryBytes.contains(byte)
      case .path: return Self.pathBytes.contains(byte)
      case .userinfo: return Self.userinfoBytes.contains(byte)
      }
    }

    private static let fragmentBytes = Set(#" "<>`"#.utf8)
    private static let queryBytes = Set(##" "#<>"##.utf8)
    private static let pathBytes = queryBytes.union("?^`{}".utf8)
    private static let userinfoBytes = pathBytes.union("/:;=@[\\]|".utf8)
  }

  /// The text with every character of a set, and everything outside ASCII, percent-encoded.
  static func encode(_ text: some StringProtocol, _ set: EncodeSet) -> String {
    guard text.utf8.contains(where: set.contains) else { return String(text) }
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if set.contains(byte) {
        bytes += [0x25, hexDigit(byte >> 4), hexDigit(byte & 0xF)]
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The bytes of a text with every `%XX` undone.
  package static func decode(_ text: some StringProtocol) -> [UInt8] {
    let source = Array(text.utf8)
    var bytes: [UInt8] = []
    var index = 0
    while index < source.count {
      if source[index] == 0x25, index + 2 < source.count,
        let high = hexValue(source[index + 1]), let low = hexValue(source[index + 2])
      {
        bytes.append(high << 4 | low)
        index += 3
      } else {
        bytes.append(source[index])
        index += 1
      }
    }
    return bytes
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }

  static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
