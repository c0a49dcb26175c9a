import Canvas

/// What terminals that follow xterm understand and ncurses has no words for.
nonisolated enum ControlStrings {
  static let startPasteBrackets = "\u{1b}[?2004h"
  static let stopPasteBrackets = "\u{1b}[?2004l"
  /// Presses, releases and the wheel, with coordinates of any size.
  static let startMouse = "\u{1b}[?1000h\u{1b}[?1006h"
  static let stopMouse = "\u{1b}[?1006l\u{1b}[?1000l"
  static let saveTitle = "\u{1b}[22;2t"
  static let restoreTitle = "\u{1b}[23;2t"

  /// Gives the window a title, in which nothing can end the string early.
  static func title(_ text: String) -> String {
    let safe = TextUnits(text).map { unit in
      unit.escape ?? String(text[unit.range])
    }
    return "\u{1b}]2;" + safe.joined() + "\u{7}"
  }

  /// Puts text on the clipboard of the person in front of the terminal, even over ssh.
  ///
  /// Returns nil if the text is longer than terminals accept.
  static func clipboard(_ text: String) -> String? {
    let encoded = base64(Array(text.utf8))
    return encoded.utf8.count <= 74_994 ? "\u{1b}]52;c;" + encoded + "\u{7}" : nil
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        text.append(place <= group.count ? alphabet[bits >> (18 - 6 * place) & 63] : "=")
      }
    }
    return text
  }
}
