import Canvas
import CNcurses

/// Puts screens on ncurses' standard window, where their rows differ from those of the last one.
struct Painter {
  var palette: Palette
  /// Whether the terminal shows more than ASCII.
  let isUnicode: Bool
  private var previous: Screen?

  init(palette: Palette, isUnicode: Bool) {
    self.palette = palette
    self.isUnicode = isUnicode
  }

  /// Forgets what is on the screen, so that the next painting covers all of it.
  mutating func forget() {
    previous = nil
  }

  /// Hands what has changed in each row to ncurses, which sends them with the next update.
  mutating func paint(_ screen: Screen) {
    let window = cn_stdscr()
    if previous?.size != screen.size {
      werase(window)
      forget()
    }
    for row in 0..<screen.size.rows {
      guard let columns = changedColumns(ofRow: row, on: screen) else { continue }
      // A loop: a closure would ask for every cell whether it runs on the main actor.
      var cells: [cchar_t] = []
      cells.reserveCapacity(columns.count)
      for column in columns {
        if let cell = cell(screen[Point(row: row, column: column)]) { cells.append(cell) }
      }
      // Unlike the functions that write text, this one neither moves the cursor nor scrolls, so
      // the bottom right corner is a cell like any other.
      mvwadd_wchnstr(
        window, Int32(row), Int32(columns.lowerBound), &cells, Int32(cells.count))
    }
    previous = screen
  }

  private func changedColumns(ofRow row: Int, on screen: Screen) -> Range<Int>? {
    guard let previous else { return screen.bounds.columnRange }
    return screen.changedColumns(ofRow: row, since: previous)
  }

  /// The cell as ncurses wants it; nil for the right half of a wide sign, which it adds itself.
  private func cell(_ cell: Cell) -> cchar_t? {
    let look = palette.look(cell.role, cell.emphasis)
    guard isUnicode || cell.extent == .single && cell.scalar < 0x7f else {
      return cn_cell(wchar_t(UInt8(ascii: "?")), 0, 0, look.attributes, look.pair)
    }
    guard cell.extent != .continuation else { return nil }
    return cn_cell(
      wchar_t(cell.scalar), wchar_t(cell.firstMark), wchar_t(cell.secondMark), look.attributes,
      look.pair)
  }
}
