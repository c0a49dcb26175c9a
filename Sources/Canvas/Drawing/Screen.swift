/// A grid of cells on which views draw.
///
/// Drawing outside is allowed and does nothing, and whatever text comes from outside the program
/// is made visible instead of being obeyed: see ``TextUnit/escape``.
package struct Screen: Hashable, Sendable {
  package let size: Size
  private var cells: [Cell]

  /// An empty screen.
  package init(_ size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  /// A screen with these lines in the ordinary role, as wide as the widest.
  package init(_ lines: String...) {
    self.init(lines: lines)
  }

  /// A screen with these lines in the ordinary role, as wide as the widest.
  package init(lines: [String]) {
    let columns = lines.map(TextWidth.columns(of:)).max() ?? 0
    self.init(Size(columns: columns, rows: lines.count))
    for (row, line) in lines.enumerated() {
      draw(line, at: Point(row: row, column: 0))
    }
  }

  /// The rectangle of all its cells.
  package var bounds: Rect { Rect(size) }

  /// The cell at a place, which must lie inside.
  package subscript(point: Point) -> Cell {
    cells[point.row * size.columns + point.column]
  }

  /// What one row shows, without the blanks at its end.
  package func line(_ row: Int) -> String {
    var text = cells[row * size.columns..<(row + 1) * size.columns].map(\.text).joined()
    while text.last == " " { text.removeLast() }
    return text
  }

  /// What it shows, row by row, without the blanks at the ends.
  package var lines: [String] { (0..<size.rows).map(line) }

  /// Whether a row shows the same on both screens.
  package func hasEqualRow(_ row: Int, to other: Screen) -> Bool {
    let range = row * size.columns..<(row + 1) * size.columns
    return size == other.size && cells[range] == other.cells[range]
  }

  /// Sets a cell that lies inside; a wide sign that loses one half gives up the other, too.
  mutating func put(_ cell: Cell, at point: Point) {
    let index = point.row * size.columns + point.column
    switch cells[index].extent {
    case .single: break
    case .wide:
      if point.column + 1 < size.columns { cells[index + 1] = cells[index + 1].blanked }
    case .continuation:
      if point.column > 0 { cells[index - 1] = cells[index - 1].blanked }
    }
    cells[index] = cell
  }

  /// Replaces what cells show and not how they look.
  mutating func mapCells(_ change: (Cell) -> Cell) {
    for index in cells.indices { cells[index] = change(cells[index]) }
  }

  /// Changes how a cell that lies inside looks, and not what it shows.
  mutating func restyle(_ point: Point, _ role: Role?, _ emphasis: Emphasis) {
    let index = point.row * size.columns + point.column
    if let role { cells[index].role = role }
    cells[index].emphasis.formUnion(emphasis)
  }
}

extension Screen: CustomStringConvertible {
  package var description: String { "\n" + lines.joined(separator: "\n") + "\n" }
}
