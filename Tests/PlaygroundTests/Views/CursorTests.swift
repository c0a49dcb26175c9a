import Canvas
import Playground
import Simulation
import TestSupport
import Testing

/// The terminal's cursor stands on what is selected, for those who follow it.
@Suite struct CursorTests {
  private let start = AppState(.iceCream, size: Size(columns: 80, rows: 24))

  /// The text of the row from the cursor on.
  private func text(_ keys: String) throws -> String {
    let frame = render(start.typing(keys))
    let cursor = try #require(frame.cursor)
    #expect(frame.isCursorVisible)
    let row = (cursor.column..<frame.screen.size.columns).map { column in
      frame.screen[Point(row: cursor.row, column: column)].text
    }
    return row.joined()
  }

  @Test(arguments: [
    ("3 ↓", "PUT"), ("3 ↓ ↓", "Content-Type"), (": ↓ ↓", "choose the browser"),
    ("3 ↓ ↵ ↓", "[✓] PUT"), ("y ↓", "the script's code"), ("G 4", "The script can read"),
  ])
  func itStandsOnWhatIsSelected(_ keys: String, _ beginning: String) throws {
    let text = try text(keys)
    #expect(text.hasPrefix(beginning), "\(text)")
  }

  @Test(arguments: ["3 ↓ ↵", ": u", "/ u"])
  func itStandsBehindWhatIsTyped(_ keys: String) throws {
    let text = try text(keys)
    #expect(text.hasPrefix(" "), "\(text)")
  }
}
