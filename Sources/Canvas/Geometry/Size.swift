/// An extent in terminal cells; never negative.
package struct Size: Hashable, Sendable {
  package let columns: Int
  package let rows: Int

  /// An extent of this many cells; anything below zero counts as zero.
  package init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// Reads the form `120x40` or `120×40`, or returns nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "x" || $0 == "×" }
    guard parts.count == 2, let columns = Int(parts[0]), let rows = Int(parts[1]),
      columns > 0, rows > 0
    else { return nil }
    self.init(columns: columns, rows: rows)
  }

  /// Whether there is no cell in it.
  package var isEmpty: Bool { columns == 0 || rows == 0 }
}

extension Size: CustomStringConvertible {
  package var description: String { "\(columns)x\(rows)" }
}
