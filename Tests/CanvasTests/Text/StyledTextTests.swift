import Canvas
import Testing

@Suite struct StyledTextTests {
  @Test func neighboursThatMeanTheSameBecomeOneSpan() {
    var text = StyledText("a", .muted)
    text.append("b", .muted)
    text.append("", .blocked)
    text.append("c", .blocked)
    #expect(text.spans == [.init("ab", .muted), .init("c", .blocked)])
    #expect(text.text == "abc")
    #expect(text.columns == 3)
  }

  @Test func prefixNeverSplitsAWideSign() {
    let text = StyledText("a作", .allowed) + StyledText("者", .blocked)
    #expect(text.prefix(columns: 2) == StyledText("a", .allowed))
    #expect(text.prefix(columns: 3) == StyledText("a作", .allowed))
    #expect(text.prefix(columns: 9) == text)
  }

  @Test func truncationKeepsTheMeaningOfWhatIsLeft() {
    let text = StyledText("Origin ", .headerName) + StyledText("https://x", .headerValue)
    #expect(
      text.truncated(to: 10)
        == StyledText("Origin ", .headerName) + StyledText("ht…", .headerValue))
    #expect(text.truncated(to: 16) == text)
    #expect(text.truncated(to: 0).isEmpty)
  }
}
