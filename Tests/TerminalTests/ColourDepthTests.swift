import Canvas
import Testing

@testable import Terminal

@Suite struct ColourDepthTests {
  @Test(
    arguments: [
      (0, false, .none), (-1, false, .none), (2, false, .none), (8, false, .eight),
      (16, false, .sixteen), (256, false, .sixteen), (65536, false, .sixteen),
      (16_777_216, true, .eight),
    ] as [(Int, Bool, ColourDepth)])
  func followsFromTheNumberOfColours(_ colours: Int, _ isDirect: Bool, _ depth: ColourDepth) {
    #expect(ColourDepth(colours: colours, isDirect: isDirect) == depth)
  }

  @Test(
    arguments: [
      (.sixteen, Ink(.brightBlue, .bold), Ink(.brightBlue, .bold)),
      (.eight, Ink(.brightBlue, .bold), Ink(.blue, .bold)),
      (.eight, Ink(.brightWhite), Ink(.white)),
      (.eight, Ink(.red), Ink(.red)),
      (.eight, Ink(.brightBlack), Ink(nil, .dim)),
      (.eight, Ink(nil, .bold), Ink(nil, .bold)),
      (.none, Ink(.red, .bold), Ink(nil, .bold)),
    ] as [(ColourDepth, Ink, Ink)])
  func replacesColoursThatAreMissing(_ depth: ColourDepth, _ ink: Ink, _ reduced: Ink) {
    #expect(depth.reduce(ink) == reduced)
  }
}

@Suite struct ControlStringsTests {
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"), ("ü✓", "w7zinJM="),
  ])
  func clipboardTextIsBase64(_ text: String, _ encoded: String) {
    #expect(ControlStrings.clipboard(text) == "\u{1b}]52;c;\(encoded)\u{7}")
  }

  @Test func clipboardRefusesWhatTerminalsWouldCut() {
    #expect(ControlStrings.clipboard(String(repeating: "x", count: 56_000)) != nil)
    #expect(ControlStrings.clipboard(String(repeating: "x", count: 57_000)) == nil)
  }

  @Test func aTitleCannotEndItsStringEarly() {
    #expect(
      ControlStrings.title("a\u{7}b\u{1b}\\c é") == "\u{1b}]2;a\\x07b\\x1B\\c é\u{7}")
  }
}
