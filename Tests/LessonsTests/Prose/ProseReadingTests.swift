import Lessons
import Model
import Testing

@Suite("Prose is read as Markdown reads it")
struct ProseReadingTests {
  @Test(
    "stars, code and links",
    arguments: [
      ("The star * is a star, and *.example too.", "The star * is a star, and *.example too."),
      ("Say `*` or \"*\".", "Say * or \"*\"."),
      ("*Soft* and **bold**.", "Soft and bold."),
      ("**bold *and soft***.", "bold and soft."),
      ("snake_case_name and \\*escaped\\*.", "snake_case_name and *escaped*."),
      ("a < b & c > d", "a < b & c > d"),
      ("Two\nlines.", "Two lines."),
    ])
  func inline(_ markdown: String, _ plain: String) throws {
    let blocks = try #require(ProseRoundTripTests.read(markdown))
    guard case .paragraph(let text)? = blocks.first?.content, blocks.count == 1 else {
      Issue.record("no paragraph: \(blocks)")
      return
    }
    #expect(text.plain == plain)
  }

  @Test("styles are inside each other")
  func styles() throws {
    let blocks = try #require(ProseRoundTripTests.read("**a *b* `c`** [*d*](https://e.example)"))
    guard case .paragraph(let text)? = blocks.first?.content else {
      Issue.record("no paragraph")
      return
    }
    #expect(
      text.spans == [
        .init("a ", .strong), .init("b", [.strong, .emphasis]), .init(" ", .strong),
        .init("c", [.strong, .code]), .init(" "),
        .init("d", .emphasis, link: "https://e.example"),
      ])
  }

  @Test("a list has air between its items, and items go on in indented lines")
  func lists() throws {
    let blocks = try #require(
      ProseRoundTripTests.read("- one\n  more\n\n- two\n\n3. three\n4. four"))
    #expect(blocks.map(\.markdown) == ["- one more\n- two", "3. three\n4. four"])
  }

  @Test("comments bind what follows them")
  func occasions() throws {
    let text = """
      Always.

      <!-- at: cors-checked of request 2 at hop 1, script-settles -->
      At two moments.

      <!-- blocked -->
      Blocked.

      <!-- solved -->
      Solved.

      <!-- always -->
      Always, too.
      """
    let part = try #require(ProseRoundTripTests.reading(text).lesson?.parts.first)
    #expect(part.prose.atStart.markdown == "Always.\n\nAlways, too.")
    #expect(part.prose.whenBlocked.markdown == "Blocked.")
    #expect(part.prose.whenSolved.markdown == "Solved.")
    #expect(
      part.prose.map(\.occasion).contains(
        .at([MomentPattern(.corsChecked, request: 2, hop: 1), MomentPattern(.scriptSettles)])))
  }
}
