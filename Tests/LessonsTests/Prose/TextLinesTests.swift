import TestSupport
import Testing

@testable import Lessons

@Suite("Lines end where editors end them")
struct TextLinesTests {
  @Test(
    "with a line feed, a carriage return, or both",
    arguments: [
      ("", [""]), ("a", ["a"]), ("a\nb", ["a", "b"]), ("a\r\nb", ["a", "b"]), ("a\rb", ["a", "b"]),
      ("a\n", ["a", ""]), ("\n\r", ["", "", ""]), ("\r\r\n", ["", "", ""]),
      ("ä\u{301}\n–", ["ä\u{301}", "–"]),
    ])
  func ends(_ text: String, _ expected: [String]) {
    #expect(TextLines(text).map { String($0.text) } == expected)
  }

  @Test("lines are counted from the first one's number")
  func numbers() {
    #expect(TextLines("a\r\nb\nc", first: 7).map(\.number) == [7, 8, 9])
  }

  @Test("a line break is a character of its own, whatever stands around it")
  func characters() {
    var generator = SeededGenerator(seed: 20_26)
    let signs: [Unicode.Scalar] = ["\n", "\r", "a", " ", "\u{301}", "é", "🍦", "\u{200D}"]
    for _ in 0..<500 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...12, using: &generator) {
        scalars.append(signs.randomElement(using: &generator) ?? "a")
      }
      let text = String(scalars)
      let parts = text.split(omittingEmptySubsequences: false) {
        $0 == "\n" || $0 == "\r\n" || $0 == "\r"
      }
      #expect(TextLines(text).map(\.text) == parts, "\(scalars.map(\.value))")
    }
  }
}
