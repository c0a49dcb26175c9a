import Canvas
import TestSupport
import Testing

@Suite struct FrameTests {
  @Test func readsAsText() {
    var frame = Frame(Size(columns: 9, rows: 4))
    frame.screen.drawBox(Rect(row: 0, column: 0, columns: 9, rows: 3), title: "Why")
    frame.screen.draw("✗ no", at: Point(row: 1, column: 2), role: .blocked, emphasis: .bold)
    frame.cursor = Point(row: 1, column: 2)
    frame.title = "corslab"
    #expect(
      frame.text(label: "blocked") == """
        # blocked, 9x4
        ╭ Why ──╮
        │ ✗ no  │
        ╰───────╯

        --- roles
         0: b.....bbb
         1: b.xxxx..b
         2: bbbbbbbbb
        --- emphasis
         1: ..1111
        --- cursor 1,2 hidden
        --- title corslab

        """)
  }

  @Test func leavesOutWhatIsNotThere() {
    #expect(Frame(Screen("ok")).text(label: "plain") == "# plain, 2x1\nok\n")
  }
}
