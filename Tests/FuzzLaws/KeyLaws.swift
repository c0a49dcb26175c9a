import Canvas
import Terminal

/// What holds for everything that may come from a terminal.
enum KeyLaws {
  static func check(_ bytes: [UInt8]) throws(BrokenLaw) {
    var decoder = KeyDecoder()
    var inputs: [Input] = []
    for code in codes(bytes) {
      let input =
        switch code {
        case .code(let code): decoder.feed(code)
        case .pause: decoder.patienceEnds()
        }
      if let input { inputs.append(input) }
    }
    for input in inputs { try isSound(input) }
    try comesToItself(decoder)
    try pastesArriveWhole(bytes)
    try plainTextIsTyped(bytes)
    try sequencesAreNoKeys(bytes)
  }

  private enum Event {
    case code(KeyDecoder.Code)
    case pause
  }

  /// Text in UTF-8, in which 0xFF begins one of ncurses' numbers and 0xFE is a pause.
  private static func codes(_ bytes: [UInt8]) -> [Event] {
    var events: [Event] = []
    var text: [UInt8] = []
    func endText() {
      events += String(decoding: text, as: UTF8.self).unicodeScalars.map { .code(.scalar($0)) }
      text = []
    }
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      switch byte {
      case 0xFF:
        endText()
        events.append(.code(.key(0x100 + Int32(rest.popFirst() ?? 0))))
      case 0xFE:
        endText()
        events.append(.pause)
      default: text.append(byte)
      }
    }
    endText()
    return events
  }

  private static func isSound(_ input: Input) throws(BrokenLaw) {
    switch input {
    case .key(.character(let character)):
      try demand(
        "A key types no control character",
        character.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
    case .mouse(_, let point):
      try demand("The mouse is on the screen", point.row >= 0 && point.column >= 0, "\(point)")
    case .paste(let text, _):
      try demand("A paste is not empty", !text.isEmpty)
      try demand("A paste has a limit", text.unicodeScalars.count <= KeyDecoder.pasteLimit)
    case .key: break
    case .resize, .resumed, .suspend, .terminate, .hangup, .tick:
      throw BrokenLaw(description: "Keys are no signals: \(input)")
    }
  }

  /// Whatever came before: after a pause and the end of a paste, keys are keys.
  private static func comesToItself(_ decoder: KeyDecoder) throws(BrokenLaw) {
    var decoder = decoder
    _ = decoder.patienceEnds()
    _ = feed("\u{1b}[201~", to: &decoder)
    try demand("Nothing is held back", !decoder.isWaiting)
    try demand(
      "A key is a key again", feed("q", to: &decoder) == [.key(.character("q"))])
  }

  /// Text in brackets arrives as it was, and no key with it.
  private static func pastesArriveWhole(_ bytes: [UInt8]) throws(BrokenLaw) {
    let text = plain(bytes)
    guard !text.isEmpty else { return }
    var decoder = KeyDecoder()
    let inputs = feed("\u{1b}[200~" + text + "\u{1b}[201~", to: &decoder)
    let expected = String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\r" ? "\n" : $0 }))
    try demand("A paste arrives whole, and once", inputs == [.paste(expected)])
  }

  /// Every printable character is one key.
  private static func plainTextIsTyped(_ bytes: [UInt8]) throws(BrokenLaw) {
    let text = String(
      String.UnicodeScalarView(plain(bytes).unicodeScalars.filter { $0.value >= 0x20 }))
    var decoder = KeyDecoder()
    let keys = feed(text, to: &decoder)
    try demand("Every character is one key", keys.count == text.unicodeScalars.count)
  }

  /// What stands between `ESC [` and its end is never a key, whatever it is.
  private static func sequencesAreNoKeys(_ bytes: [UInt8]) throws(BrokenLaw) {
    let parameters = bytes.filter { (0x20...0x3F).contains($0) }
    var decoder = KeyDecoder()
    let text = "\u{1b}[" + String(decoding: parameters, as: UTF8.self) + "qj"
    try demand(
      "A sequence that nobody knows is no key", feed(text, to: &decoder) == [.key("j")], text)
  }

  /// Text without anything that begins a sequence.
  private static func plain(_ bytes: [UInt8]) -> String {
    String(
      String.UnicodeScalarView(
        String(decoding: bytes, as: UTF8.self).unicodeScalars.filter {
          $0.value != 0x1B && !(0x7F...0x9F).contains($0.value)
        }))
  }

  private static func feed(_ text: String, to decoder: inout KeyDecoder) -> [Input] {
    text.unicodeScalars.compactMap { decoder.feed(.scalar($0)) }
  }
}
