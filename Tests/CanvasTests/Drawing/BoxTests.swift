import Canvas
import Testing

@Suite struct BoxTests {
  private func box(
    _ columns: Int, _ rows: Int, _ title: StyledText, trailing: StyledText = "",
    glyphs: Glyphs = .unicode
  ) -> Screen {
    var screen = Screen(Size(columns: columns, rows: rows))
    screen.drawBox(screen.bounds, title: title, trailing: trailing, glyphs: glyphs)
    return screen
  }

  @Test func hasRoundCornersAndATitle() {
    #expect(
      box(16, 3, "1 Browser").lines == [
        "╭ 1 Browser ───╮",
        "│              │",
        "╰──────────────╯",
      ])
  }

  @Test func speaksASCII() {
    #expect(
      box(8, 3, "ok", glyphs: .ascii).lines == [
        "+ ok --+",
        "|      |",
        "+------+",
      ])
  }

  @Test func shortensATitleThatDoesNotFit() {
    #expect(box(12, 2, "1 Browser · lolnet").lines == ["╭ 1 Brows… ╮", "╰──────────╯"])
    #expect(box(11, 2, "exactly").lines == ["╭ exactly ╮", "╰─────────╯"])
  }

  @Test func hasRoomForASecondTitleOrLeavesItOut() {
    #expect(
      box(20, 2, "Why", trailing: "step 6").lines == [
        "╭ Why ──── step 6 ─╮", "╰──────────────────╯",
      ])
    #expect(
      box(14, 2, "Why", trailing: "step 6").lines == ["╭ Why ───────╮", "╰────────────╯"])
  }

  @Test(arguments: [(0, 0), (1, 5), (5, 1)])
  func drawsNothingWhereThereIsNoRoom(_ columns: Int, _ rows: Int) {
    var screen = Screen("12345", "12345", "12345")
    screen.drawBox(Rect(row: 0, column: 0, columns: columns, rows: rows), title: "t")
    #expect(screen == Screen("12345", "12345", "12345"))
  }

  @Test(arguments: 2...9) func titleNeverBreaksTheCorners(_ columns: Int) {
    let line = box(columns, 2, "title", trailing: "more").line(0)
    #expect(TextWidth.columns(of: line) == columns)
    #expect(line.first == "╭" && line.last == "╮")
  }

  @Test func leavesItsInsideAlone() {
    var screen = Screen("abc", "def", "ghi")
    screen.drawBox(screen.bounds)
    #expect(
      screen
        == {
          var expected = Screen("╭─╮", "│e│", "╰─╯")
          for side in [
            Rect(row: 0, column: 0, columns: 3, rows: 1),
            Rect(row: 2, column: 0, columns: 3, rows: 1),
            Rect(row: 1, column: 0, columns: 1, rows: 1),
            Rect(row: 1, column: 2, columns: 1, rows: 1),
          ] {
            expected.paint(side, role: .border)
          }
          return expected
        }())
  }

  @Test func fillsOnlyWhatIsOnTheScreen() {
    var screen = Screen("abc", "def")
    screen.fill(Rect(row: -1, column: 1, columns: 9, rows: 2), with: "·", role: .muted)
    #expect(screen.lines == ["a··", "def"])
    #expect(screen[Point(row: 0, column: 1)].role == .muted)
  }
}
