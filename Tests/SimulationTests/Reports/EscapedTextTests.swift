import Simulation
import Testing

struct EscapedTextTests {
  static let rows: [(text: String, escaped: String)] = [
    ("", ""), ("plain ~", "plain ~"), ("Käse 🧀", "Käse 🧀"),
    ("\u{1B}[31m", "\\x1B[31m"), ("a\r\nb\tc\u{7}", "a\\x0D\\x0Ab\\x09c\\x07"),
    ("\0\u{7F}\u{9B}", "\\x00\\x7F\\x9B"), ("a\u{202E}b\u{2028}", "a\\u{202E}b\\u{2028}"),
  ]

  @Test(arguments: rows)
  func `what could steer a terminal is written out`(_ text: String, _ escaped: String) {
    #expect(text.escapedForTerminal == escaped)
  }

  @Test func `no byte comes through that a terminal acts on`() {
    for value in 0...0xFF {
      let scalar = Unicode.Scalar(UInt8(value))
      let isControl = scalar.properties.generalCategory == .control
      #expect((String(scalar).escapedForTerminal != String(scalar)) == (isControl || value == 0xAD))
    }
  }
}
