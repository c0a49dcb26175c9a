import Canvas
import Lessons
import Testing

@Suite("Prose is laid out in a column")
struct ProseLayoutTests {
  @Test("every block as it looks at 24 columns")
  func blocks() throws {
    let blocks = try #require(
      ProseRoundTripTests.read(
        """
        ## A heading

        A paragraph that is **too long** for a line.

        - an item that is also too long
        - short

        9. nine
        10. ten

        > Somebody said so, at length.

        ```js
        fetch(url)
        ```
        """))
    let lines = ProseLayout(columns: 24).lines(blocks).map(\.text)
    #expect(
      lines == [
        "A heading", "", "A paragraph that is too", "long for a line.", "",
        "• an item that is also", "  too long", "• short", "", "9. nine", "10. ten", "",
        "│ Somebody said so, at", "│ length.", "", "  fetch(url)",
      ])
    #expect(lines.allSatisfy { $0.count <= 24 })
  }

  @Test("strong words are bold, and code and links have their roles")
  func roles() throws {
    let blocks = try #require(ProseRoundTripTests.read("**a** `b` [c](https://d.example)"))
    let spans = ProseLayout().lines(blocks).flatMap(\.spans)
    #expect(
      spans == [
        .init("a", .ordinary, .bold), .init(" "), .init("b", .headerValue), .init(" "),
        .init("c", .link),
      ])
  }
}
