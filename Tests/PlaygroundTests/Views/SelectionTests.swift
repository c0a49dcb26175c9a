import Canvas
import Playground
import TestSupport
import Testing

/// What is selected is marked quietly: a filled row is for what is being edited or chosen.
@Suite struct SelectionTests {
  private func filled(_ frame: Frame) -> Bool {
    frame.screen.bounds.rowRange.contains { row in
      frame.screen.bounds.columnRange.contains { column in
        frame.screen[Point(row: row, column: column)].role == .selection
      }
    }
  }

  @Test(
    arguments: ["", "→ → → →", "1 ↓ ↓", "3 ↓", "G 2 z", "G r 3"], ["60x20", "80x24", "120x40"])
  func nothingOnTheStageIsFilled(_ keys: String, _ size: String) throws {
    let state = AppState(.iceCream, size: try #require(Size(size))).typing(keys)
    let frame = render(state)
    #expect(!filled(frame))
    let cursor = try #require(frame.cursor)
    #expect(frame.screen.line(cursor.row).contains("▸"))
  }

  @Test func aChoiceForAFieldIsFilled() {
    #expect(filled(render(AppState(.iceCream).typing("3 ↓ ↵ ↓"))))
  }
}
