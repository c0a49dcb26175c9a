import Canvas
import Testing

@Suite struct TruncationTests {
  struct Case: CustomTestStringConvertible {
    let how: Truncation
    let text: String
    let columns: Int
    let result: String
    var testDescription: String { "\(how) \(text) in \(columns)" }
  }

  @Test(arguments: [
    Case(how: .end, text: "vanilla", columns: 7, result: "vanilla"),
    Case(how: .end, text: "vanilla", columns: 4, result: "van…"),
    Case(how: .end, text: "vanilla", columns: 1, result: "…"),
    Case(how: .end, text: "vanilla", columns: 0, result: ""),
    Case(how: .end, text: "作者作者", columns: 4, result: "作…"),
    Case(
      how: .middle, text: "https://lolnet.example", columns: 22, result: "https://lolnet.example"),
    Case(how: .middle, text: "https://lolnet.example", columns: 11, result: "https…ample"),
    Case(how: .middle, text: "https://lolnet.example", columns: 12, result: "https…xample"),
    Case(how: .middle, text: "作者作者", columns: 6, result: "作…者"),
  ])
  func shortensToFit(_ row: Case) {
    #expect(row.how.fit(row.text, to: row.columns) == row.result)
  }

  @Test(arguments: Truncation.allCases) func neverTakesMoreThanItsPlace(_ how: Truncation) {
    for text in ["Access-Control-Allow-Origin", "作者 https://é.example", "\u{1b}[31mred\u{202e}"] {
      for columns in 0...32 {
        #expect(TextWidth.columns(of: how.fit(text, to: columns)) <= columns)
      }
    }
  }

  @Test func usesTheGlyphsOfTheTerminal() {
    #expect(Truncation.end.fit("vanilla", to: 4, glyphs: .ascii) == "van~")
  }
}

@Suite struct GlyphsTests {
  @Test(arguments: [Glyphs.unicode, .ascii]) func everyGlyphTakesOneColumn(_ glyphs: Glyphs) {
    for glyph in glyphs.all {
      #expect(glyph.count == 1)
      #expect(TextWidth.columns(of: glyph) == 1, "\(glyph)")
    }
  }

  @Test func asciiIsASCII() {
    #expect(Glyphs.ascii.all.allSatisfy { $0.utf8.allSatisfy { (0x20..<0x7f).contains($0) } })
  }

  @Test(arguments: [Glyphs.unicode, .ascii]) func verdictsDifferFromEachOther(_ glyphs: Glyphs) {
    let verdicts = [
      glyphs.allowed, glyphs.blocked, glyphs.undecided, glyphs.notApplicable, glyphs.warning,
    ]
    #expect(Set(verdicts).count == verdicts.count)
  }
}
