import Canvas
import Testing

@Suite struct ScreenTests {
  @Test func drawsTextWhereItIsAsked() {
    var screen = Screen(Size(columns: 8, rows: 2))
    let columns = screen.draw("PUT", at: Point(row: 1, column: 2), role: .blocked)
    #expect(columns == 3)
    #expect(screen.lines == ["", "  PUT"])
    #expect(screen[Point(row: 1, column: 2)].role == .blocked)
    #expect(screen[Point(row: 1, column: 5)].role == .ordinary)
  }

  @Test func clipsAtItsEdges() {
    var screen = Screen(Size(columns: 4, rows: 1))
    screen.draw("abcdef", at: Point(row: 0, column: -1))
    screen.draw("never", at: Point(row: 1, column: 0))
    screen.draw("never", at: Point(row: -1, column: 0))
    #expect(screen.lines == ["bcde"])
  }

  @Test func clipsToARectangle() {
    var screen = Screen("......", "......")
    let clip = Rect(row: 0, column: 1, columns: 3, rows: 1)
    screen.draw("abcdef", at: Point(row: 0, column: 0), clippedTo: clip)
    screen.draw("abcdef", at: Point(row: 1, column: 0), clippedTo: clip)
    #expect(screen == Screen(".bcd..", "......"))
  }

  @Test func wideSignsAreCutAsBlanks() {
    var screen = Screen(Size(columns: 5, rows: 2))
    screen.draw("作者作", at: Point(row: 0, column: 0))
    screen.draw("作者作", at: Point(row: 1, column: -1))
    #expect(screen.lines == ["作者", " 者作"])
  }

  @Test func halfAWideSignTakesTheOtherHalfWithIt() {
    var screen = Screen("作者作")
    screen.draw("x", at: Point(row: 0, column: 1))
    screen.draw("y", at: Point(row: 0, column: 2))
    #expect(screen.lines == [" xy 作"])
    screen.draw("者", at: Point(row: 0, column: 3))
    #expect(screen.lines == [" xy者"])
  }

  @Test func manySignsAtOnceTakeTheHalvesAtTheirEndsWithThem() {
    let rect = Rect(row: 0, column: 1, columns: 4, rows: 1)
    var drawn = Screen("作者作")
    drawn.draw("abcd", at: rect.origin)
    #expect(drawn == Screen(" abcd "))
    var filled = Screen("作者作")
    filled.fill(rect, with: "x")
    #expect(filled == Screen(" xxxx "))
    var boxed = Screen("作者作", "作者作")
    boxed.drawBox(Rect(row: 0, column: 1, columns: 4, rows: 2), role: .ordinary)
    #expect(boxed == Screen(" ╭──╮ ", " ╰──╯ "))
  }

  @Test func combiningMarksShareTheCell() {
    var screen = Screen(Size(columns: 4, rows: 1))
    screen.draw("e\u{301}x\u{301}\u{302}\u{303}", at: .zero)
    #expect(screen[Point(row: 0, column: 0)].text == "e\u{301}")
    #expect(screen[Point(row: 0, column: 1)].text.unicodeScalars.count == 3)
    #expect(screen.line(0) == "e\u{301}x\u{301}\u{302}")
  }

  @Test(arguments: [
    ("\u{1b}[31mred", "\\x1B[31mred"),
    ("a\u{202e}b", "a\\u{202E}b"),
    ("two\nlines\t", "two\\nlines\\t"),
    ("\u{2028}", "\\u{2028}"),
    ("\u{9b}2J", "\\x9B2J"),
    ("https://a\u{200b}.example", "https://a\\u{200B}.example"),
    ("\u{1f44d}\u{1f3fd}", "\u{1f44d}\\u{1F3FD}"),
    ("\u{301}alone", "\\u{301}alone"),
    ("\u{1f468}\u{200d}\u{1f469}", "\u{1f468}\\u{200D}\u{1f469}"),
  ])
  func spellsOutWhatATerminalWouldObeyOrHide(_ text: String, _ shown: String) {
    var screen = Screen(Size(columns: 40, rows: 1))
    let columns = screen.draw(text, at: .zero)
    #expect(screen.line(0) == shown)
    #expect(columns == TextWidth.columns(of: text))
  }

  @Test func spelledOutCharactersStandOutFromTheSameLetters() {
    var screen = Screen(Size(columns: 5, rows: 1))
    screen.draw("n\n", at: .zero)
    #expect(screen[Point(row: 0, column: 0)].emphasis == [])
    #expect(screen[Point(row: 0, column: 1)].emphasis == .reverse)
    #expect(screen[Point(row: 0, column: 2)].emphasis == .reverse)
  }

  @Test func paintChangesTheMeaningAndNotTheText() {
    var screen = Screen("abc")
    screen.paint(Rect(row: 0, column: 1, columns: 9, rows: 9), role: .selection, emphasis: .bold)
    #expect(screen.lines == ["abc"])
    #expect(screen[Point(row: 0, column: 0)].role == .ordinary)
    #expect(screen[Point(row: 0, column: 2)].role == .selection)
    #expect(screen[Point(row: 0, column: 2)].emphasis == .bold)
  }

  @Test func linesAreDrawnInARectangle() {
    var screen = Screen("....", "....", "....")
    screen.draw(["abc", "def", "ghi"], in: Rect(row: 1, column: 1, columns: 2, rows: 2))
    #expect(screen == Screen("....", ".ab.", ".de."))
  }

  @Test func screensAreEqualWhenEveryCellIs() {
    var other = Screen("abc", "def")
    #expect(other == Screen("abc", "def"))
    other.paint(Rect(row: 1, column: 0, columns: 1, rows: 1), role: .muted)
    #expect(other != Screen("abc", "def"))
  }

  @Test(
    arguments: [
      ("abcdef", "abcdef", nil), ("abcdef", "abXdef", 2..<3), ("abcdef", "aXcdXf", 1..<5),
      ("abcdef", "Xbcdef", 0..<1), ("abcdef", "abcdeX", 5..<6), ("abcdef", "XXXXXX", 0..<6),
      // The halves of a wide sign go together, wherever the difference begins.
      ("ab作ef", "ab者ef", 2..<4), ("ab作ef", "abcdef", 2..<4), ("abcdef", "ab作ef", 2..<4),
      ("a作作f", "ab作f ", 1..<6),
    ] as [(String, String, Range<Int>?)])
  func saysBetweenWhichColumnsARowHasChanged(
    _ before: String, _ after: String, _ columns: Range<Int>?
  ) {
    let (before, after) = (Screen("same..", before), Screen("same..", after))
    #expect(after.changedColumns(ofRow: 0, since: before) == nil)
    #expect(after.changedColumns(ofRow: 1, since: before) == columns)
  }

  @Test func aChangedLookIsAChange() {
    var screen = Screen("abc")
    screen.paint(Rect(row: 0, column: 1, columns: 1, rows: 1), role: .muted)
    #expect(screen.changedColumns(ofRow: 0, since: Screen("abc")) == 1..<2)
  }
}
