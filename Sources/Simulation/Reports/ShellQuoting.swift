import Escaping

/// Text as one word of a POSIX shell's command line.
enum ShellQuoting {
  /// The text in single quotes, or in `$'…'` when it has bytes that steer a terminal.
  static func quoted(_ text: String) -> String {
    guard !text.unicodeScalars.contains(where: \.isUnseen) else { return quotedWithEscapes(text) }
    let isPlain = !text.isEmpty && text.utf8.allSatisfy { isSafe($0) }
    return isPlain
      ? text
      : "'"
        + text.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "'\\''") + "'"
  }

  private static func quotedWithEscapes(_ text: String) -> String {
    var result = "$'"
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "'"), UInt8(ascii: "\\"):
        result += "\\" + String(Unicode.Scalar(byte))
      case 0x20..<0x7F: result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16)
        result += digits.utf8.count < 2 ? "\\x0\(digits)" : "\\x\(digits)"
      }
    }
    return result + "'"
  }

  /// Whether a byte means nothing to a shell.
  private static func isSafe(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-_./:@%+,".utf8.contains(byte)
    }
  }
}
