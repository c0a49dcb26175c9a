import Escaping
import Testing

struct VisibleTextTests {
  static let rows: [(text: String, escaped: String)] = [
    ("", ""), ("plain ~", "plain ~"), ("Käse 🧀", "Käse 🧀"), ("e\u{301} 判 가 👍🏽", "e\u{301} 判 가 👍🏽"),
    ("\u{1B}[31m", "\\x1B[31m"), ("a\r\nb\tc\u{7}", "a\\r\\nb\\tc\\x07"),
    ("\0\u{7F}\u{9B}", "\\x00\\x7F\\x9B"), ("a\u{202E}b\u{2028}", "a\\u{202E}b\\u{2028}"),
    ("\u{34F}\u{3164}\u{FE0F}", "\\u{34F}\\u{3164}\\u{FE0F}"),
    ("❤\u{FE0F}👩\u{200D}🚀", "❤\\u{FE0F}👩\\u{200D}🚀"), ("\u{E0041}\u{E000}", "\\u{E0041}\\u{E000}"),
  ]

  @Test(arguments: rows)
  func `what nobody sees is written out`(_ text: String, _ escaped: String) {
    #expect(VisibleText(text).text == escaped)
    #expect(VisibleText(lines: text).text == escaped.replacing("\\n", with: "\n"))
  }

  @Test func `no text keeps a character that nobody sees`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let properties = scalar.properties
      let isRaw = VisibleText("a\(scalar)b" as String).text.unicodeScalars.contains(scalar)
      let isDangerous =
        properties.generalCategory == .control || properties.isDefaultIgnorableCodePoint
        || properties.isBidiControl || properties.isVariationSelector
      #expect(!(isRaw && isDangerous), "\(String(value, radix: 16))")
      #expect(isRaw != scalar.isUnseen, "\(String(value, radix: 16))")
      #expect(
        VisibleText(lines: String(scalar)).text.unicodeScalars.contains(scalar)
          == (isRaw || scalar == "\n"), "\(String(value, radix: 16))")
    }
  }

  @Test func `text that was escaped is not escaped again`() {
    let escaped = VisibleText("\u{1B}\n\u{202E}" as String)
    #expect(VisibleText(escaped.text) == escaped)
  }

  @Test func `a literal keeps its line breaks, and what is put into it does not`() {
    let hostile = "a\n\u{1B}"
    #expect(("\(hostile):\n\(1)" as VisibleText).text == "a\\n\\x1B:\n1")
    let lines = VisibleText(lines: hostile)
    #expect(("> \(lines)" as VisibleText).text == "> a\n\\x1B")
    #expect((lines + "\u{9B}\n").text == "a\n\\x1B\\x9B\n")
    #expect([lines, "b"].joined(separator: "\n").text == "a\n\\x1B\nb")
  }
}
