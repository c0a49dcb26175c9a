/// A cell's place: rows count downwards and columns to the right, both from zero.
package struct Point: Hashable, Sendable {
  package var row: Int
  package var column: Int

  /// The cell in this row and column.
  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// The top left corner.
  package static let zero = Point(row: 0, column: 0)

  /// The place this far down and to the right.
  package func moved(rows: Int = 0, columns: Int = 0) -> Point {
    Point(row: row + rows, column: column + columns)
  }
}

extension Point: CustomStringConvertible {
  package var description: String { "\(row),\(column)" }
}
