import Canvas
import TestSupport
import Testing

@Suite struct FrameTests {
  @Test func readsAsText() {
    var frame = Frame(Size(columns: 9, rows: 4))
    frame.screen.drawBox(Rect(row: 0, column: 0, columns: 9, rows: 3), title: "Why")
    frame.screen.draw("✗ no", at: Point(row: 1, column: 2), role: .blocked, emphasis: .bold)
    frame.cursor = Point(row: 1, column: 2)
    frame.regions = [
      HitRegion("pane.why", Rect(row: 0, column: 0, columns: 9, rows: 3))
    ]
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
        --- regions
        pane.why 0,0 9x3

        """)
  }

  @Test func leavesOutWhatIsNotThere() {
    #expect(Frame(Screen("ok")).text(label: "plain") == "# plain, 2x1\nok\n")
  }

  @Test func theLastRegionDrawnIsTheOneOnTop() {
    var frame = Frame(Size(columns: 10, rows: 10))
    frame.regions = [
      HitRegion("pane", Rect(row: 0, column: 0, columns: 10, rows: 10)),
      HitRegion("overlay", Rect(row: 2, column: 2, columns: 4, rows: 4)),
    ]
    #expect(frame.region(at: Point(row: 3, column: 3))?.id == "overlay")
    #expect(frame.region(at: Point(row: 7, column: 3))?.id == "pane")
    #expect(frame.region(at: Point(row: 10, column: 3)) == nil)
  }
}
