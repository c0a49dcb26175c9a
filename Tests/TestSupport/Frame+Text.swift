package import Canvas

extension Frame {
  /// The frame as text that a person can review, for golden files.
  ///
  /// First a line with `label` and the size, then the rows as they look. Under `--- roles` and
  /// `--- emphasis` follow the rows that have any, one character a cell, then the cursor. No line ends
  /// in blanks.
  package func text(label: String) -> String {
    var lines = ["# \(label), \(screen.size)"]
    lines += screen.lines
    lines += block("roles") { $0.role.code }
    lines += block("emphasis") { $0.emphasis.code }
    if let cursor { lines.append("--- cursor \(cursor)\(isCursorVisible ? "" : " hidden")") }
    if let title { lines.append("--- title \(title)") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The rows in which some cell has a code other than `.`, without the dots at their ends.
  private func block(_ name: String, _ code: (Cell) -> Character) -> [String] {
    var rows: [String] = []
    for row in 0..<screen.size.rows {
      var codes = (0..<screen.size.columns).map { code(screen[Point(row: row, column: $0)]) }
      while codes.last == "." { codes.removeLast() }
      if codes.isEmpty { continue }
      rows.append((row < 10 ? " " : "") + "\(row): " + String(codes))
    }
    return rows.isEmpty ? [] : ["--- \(name)"] + rows
  }
}
