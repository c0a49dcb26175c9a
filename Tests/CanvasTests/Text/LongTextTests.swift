import Canvas
import TestSupport
import Testing

/// Long texts are cut as short ones are, without being looked at as a whole.
@Suite struct LongTextTests {
  private static let pieces = [
    "a", "é", "e\u{301}", "日", "\u{301}", "\u{1b}", " ", "\u{200b}", "-",
  ]

  private func text(_ count: Int, _ dice: inout SeededGenerator) -> String {
    (0..<count).map { _ in Self.pieces.randomElement(using: &dice) ?? "" }.joined()
  }

  @Test(arguments: 0..<30) func theWidthIsComparedAsItIsMeasured(_ seed: Int) {
    var dice = SeededGenerator(seed: UInt64(seed))
    let text = text(Int.random(in: 0..<900, using: &dice), &dice)
    let width = TextWidth.columns(of: text)
    for limit in [0, 1, 2, 40, width - 1, width, .max] {
      #expect(TextWidth.exceeds(limit, text) == (width > limit))
      #expect(
        StyledText(text).truncated(to: max(0, limit)).columns
          <= max(0, min(limit, width)))
    }
  }

  @Test(arguments: 0..<30) func theEndsOfALongTextAreThoseOfTheWhole(_ seed: Int) {
    var dice = SeededGenerator(seed: UInt64(seed))
    let tail = text(40, &dice)
    let long = text(40, &dice) + String(repeating: "x", count: 20_000) + tail
    for limit in [3, 10, 31] {
      let cut = Truncation.middle.fit(long, to: limit)
      #expect(TextWidth.columns(of: cut) <= limit)
      let parts = cut.unicodeScalars.split(separator: "…", omittingEmptySubsequences: false)
      let scalars = long.unicodeScalars
      #expect(parts.count == 2)
      #expect(parts.first.map { scalars.starts(with: $0) } == true)
      #expect(parts.last.map { scalars.reversed().starts(with: $0.reversed()) } == true)
      #expect(Truncation.middle.fit(long.abridged(), to: limit) == cut)
    }
  }

  @Test func whatAnybodyReadsIsNotAbridged() {
    let text = String(repeating: "word ", count: 2000)
    #expect(text.abridged() == text)
    let long = String(repeating: "word ", count: 200_000)
    #expect(long.abridged().utf8.count < 3000)
  }
}
