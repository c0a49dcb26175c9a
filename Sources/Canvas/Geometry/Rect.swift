/// A rectangle of cells.
package struct Rect: Hashable, Sendable {
  package let origin: Point
  package let size: Size

  /// The rectangle of this size whose top left cell is `origin`.
  package init(origin: Point, size: Size) {
    self.origin = origin
    self.size = size
  }

  /// The rectangle with this top left cell and this many columns and rows.
  package init(row: Int, column: Int, columns: Int, rows: Int) {
    self.init(
      origin: Point(row: row, column: column), size: Size(columns: columns, rows: rows))
  }

  /// The whole of something this large.
  package init(_ size: Size) {
    self.init(origin: .zero, size: size)
  }

  package var row: Int { origin.row }
  package var column: Int { origin.column }
  package var columns: Int { size.columns }
  package var rows: Int { size.rows }
  package var isEmpty: Bool { size.isEmpty }

  /// The row numbers that it covers.
  package var rowRange: Range<Int> { row..<row + rows }

  /// The column numbers that it covers.
  package var columnRange: Range<Int> { column..<column + columns }

  /// Whether the cell lies inside.
  package func contains(_ point: Point) -> Bool {
    rowRange.contains(point.row) && columnRange.contains(point.column)
  }

  /// The cells that both have; empty if there are none.
  package func intersection(_ other: Rect) -> Rect {
    let top = max(row, other.row)
    let left = max(column, other.column)
    return Rect(
      row: top, column: left,
      columns: min(columnRange.upperBound, other.columnRange.upperBound) - left,
      rows: min(rowRange.upperBound, other.rowRange.upperBound) - top)
  }

  /// What is left when this much is taken off each side.
  package func inset(
    top: Int = 0, left: Int = 0, bottom: Int = 0, right: Int = 0
  ) -> Rect {
    Rect(
      row: row + top, column: column + left,
      columns: columns - left - right, rows: rows - top - bottom)
  }

  /// One of its rows, counted from its own top; empty if it has no such row.
  package func line(_ index: Int) -> Rect {
    intersection(Rect(row: row + index, column: column, columns: columns, rows: 1))
  }

  /// A rectangle of this size in its middle, cut to fit.
  package func centered(_ inner: Size) -> Rect {
    let columns = min(inner.columns, self.columns)
    let rows = min(inner.rows, self.rows)
    return Rect(
      row: row + (self.rows - rows) / 2, column: column + (self.columns - columns) / 2,
      columns: columns, rows: rows)
  }
}

extension Rect: CustomStringConvertible {
  package var description: String { "\(origin) \(size)" }
}
