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

  /// The columns of a row outside of which it shows the same as on another screen of this size; nil
  /// where all of it does.
  package func changedColumns(ofRow row: Int, since other: Screen) -> Range<Int>? {
    let start = row * size.columns
    let places = start..<start + size.columns
    guard var first = places.first(where: { cells[$0] != other.cells[$0] }),
      var last = places.last(where: { cells[$0] != other.cells[$0] })
    else { return nil }
    // The halves of a wide sign are shown together.
    if cells[first].extent == .continuation { first -= 1 }
    if cells[last].extent == .wide { last += 1 }
    return first - start..<last - start + 1
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

  /// Sets cells of one column each, next to each other and inside the screen; wide signs that lose
  /// one half give up the other, too.
  mutating func put(
    inRow row: Int, columns: Range<Int>, _ cell: (_ column: Int) -> Cell
  ) {
    guard let left = columns.first, let right = columns.last else { return }
    let start = row * size.columns
    // Only the outermost can have their other half elsewhere.
    put(cell(left), at: Point(row: row, column: left))
    put(cell(right), at: Point(row: row, column: right))
    for column in columns { cells[start + column] = cell(column) }
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
