import Canvas
import Testing

@Suite struct TextWrapTests {
  struct Case: CustomTestStringConvertible {
    let text: String
    let columns: Int
    let lines: [String]
    var testDescription: String { "\(text.debugDescription) in \(columns)" }
  }

  @Test(arguments: [
    Case(text: "", columns: 5, lines: [""]),
    Case(text: "Dad knows who asks", columns: 9, lines: ["Dad knows", "who asks"]),
    Case(text: "Dad knows who asks", columns: 40, lines: ["Dad knows who asks"]),
    Case(text: "a  b", columns: 4, lines: ["a  b"]),
    Case(text: "a  b", columns: 3, lines: ["a", "b"]),
    Case(text: "  indented", columns: 20, lines: ["  indented"]),
    Case(text: "first\nsecond", columns: 20, lines: ["first", "second"]),
    Case(text: "first\n\nthird", columns: 20, lines: ["first", "", "third"]),
    Case(text: "abcdefgh", columns: 3, lines: ["abc", "def", "gh"]),
    Case(text: "to abcdefgh", columns: 5, lines: ["to", "abcde", "fgh"]),
    Case(
      text: "Read https://a.example/b/c", columns: 22, lines: ["Read", "https://a.example/b/c"]),
    Case(
      text: "see https://developer.mozilla.org/docs/Web/HTTP/CORS", columns: 30,
      lines: ["see", "https://developer.mozilla.org/", "docs/Web/HTTP/CORS"]),
    Case(
      text: "https://a.example/b?c=1 now", columns: 20,
      lines: ["https://a.example/", "b?c=1 now"]),
    Case(
      text: "Access-Control-Request-Method", columns: 20,
      lines: ["Access-Control-", "Request-Method"]),
    Case(
      text: "https://abcdefghijklmnop", columns: 12, lines: ["https://abcd", "efghijklmnop"]),
    Case(text: "作者作者", columns: 5, lines: ["作者", "作者"]),
    Case(text: "word ", columns: 4, lines: ["word"]),
    Case(text: "anything", columns: 0, lines: []),
  ])
  func breaksBetweenWords(_ row: Case) {
    #expect(row.text.wrapped(to: row.columns) == row.lines)
  }

  @Test func keepsMeaningAcrossLines() {
    let text: StyledText = StyledText("The ") + StyledText("PUT is never", .blocked) + " sent"
    #expect(
      text.wrapped(to: 8) == [
        StyledText("The ") + StyledText("PUT", .blocked),
        StyledText("is never", .blocked),
        "sent",
      ])
  }

  @Test func noLineIsWiderThanItsPlaceAndNoWordIsLost() {
    let text = "Access-Control-Allow-Origin is there; 作者 says \u{1b}[1m it is not, é e\u{301}."
    for columns in 8...60 {
      let lines = text.wrapped(to: columns)
      #expect(lines.allSatisfy { TextWidth.columns(of: $0) <= columns })
      #expect(
        lines.joined().filter { $0 != " " } == text.filter { $0 != " " }, "at \(columns) columns")
    }
  }
}
