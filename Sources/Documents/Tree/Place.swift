/// Where something stands in a text.
package struct Place: Hashable, Sendable {
  /// The line, counted from one.
  package let line: Int

  /// The column in Unicode scalars, counted from one; a tab is one column.
  package let column: Int

  /// Creates a place from a line and a column, both counted from one.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The first character of a text.
  package static let start = Self(line: 1, column: 1)
}

extension Place: Comparable {
  /// Orders places as one reads: by line, then by column.
  package static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

extension Place: CustomStringConvertible {
  /// The place as compilers print it: `line:column`.
  package var description: String { "\(line):\(column)" }
}
