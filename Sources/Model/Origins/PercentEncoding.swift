/// Percent-encoding with the URL standard's sets.
///
/// https://url.spec.whatwg.org/#percent-encoded-bytes
package enum PercentEncoding {
  /// A set of ASCII characters that are written as `%XX`; everything above 0x7E always is.
  struct EncodeSet {
    private let printable: ASCIISet

    func contains(_ byte: UInt8) -> Bool {
      byte < 0x20 || byte > 0x7E || printable.contains(byte)
    }

    static let control = EncodeSet(printable: ASCIISet(""))
    static let fragment = EncodeSet(printable: ASCIISet(#" "<>`"#))
    static let query = EncodeSet(printable: ASCIISet(##" "#<>"##))
    static let specialQuery = EncodeSet(printable: query.printable.union("'"))
    static let path = EncodeSet(printable: query.printable.union("?^`{}"))
    static let userinfo = EncodeSet(printable: path.printable.union("/:;=@[\\]|"))
    static let form = EncodeSet(printable: userinfo.printable.union("!$%&'()+,~"))
  }

  /// The text with every character of a set, and everything outside ASCII, percent-encoded.
  static func encode(_ text: some Collection<UInt8>, _ set: EncodeSet) -> String {
    guard text.contains(where: set.contains) else { return String(decoding: text, as: UTF8.self) }
    var bytes: [UInt8] = []
    for byte in text {
      if set.contains(byte) {
        bytes += [0x25, hexDigit(byte >> 4), hexDigit(byte & 0xF)]
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The bytes of a text with every `%XX` undone.
  package static func decode(_ text: some Collection<UInt8>) -> [UInt8] {
    let source = Array(text)
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
