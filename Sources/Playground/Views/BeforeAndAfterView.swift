import Canvas

/// Before and after as lines of text: side by side where there is room, else below each other.
struct BeforeAndAfterView {
  private(set) var lines: [StyledText] = []
  private let columns: Int
  private let glyphs: Glyphs

  /// The fewest columns on which the two stand side by side.
  static let sideBySide = 90

  init(_ comparison: BeforeAndAfter, columns: Int, glyphs: Glyphs) {
    self.columns = columns
    self.glyphs = glyphs
    let isWide = columns >= Self.sideBySide
    if isWide { addSides("before", "after") }
    for section in comparison.sections where !section.rows.isEmpty {
      if !lines.isEmpty { lines.append("") }
      lines.append(StyledText(section.title, .heading))
      for row in section.rows { isWide ? addBeside(row) : addBelow(row) }
    }
  }

  /// The columns of each side; a mark with blanks around it stands between them.
  private var half: Int { (columns - 3) / 2 }

  private func side(_ text: StyledText) -> StyledText {
    text + StyledText(String(repeating: " ", count: max(0, half - text.columns)))
  }

  private mutating func addSides(_ left: String, _ right: String) {
    lines.append(side(StyledText(left, .heading)) + "   " + StyledText(right, .heading))
  }

  private mutating func addBeside(_ row: BeforeAndAfter.Row) {
    let left = row.before.wrapped(to: half)
    let right = row.after.wrapped(to: half)
    for index in 0..<max(left.count, right.count) {
      let mark = index == 0 && row.isChanged ? glyphs.differs : glyphs.vertical
      let role: Role = index == 0 && row.isChanged ? .changed : .border
      lines.append(
        side(left.indices.contains(index) ? left[index] : "") + StyledText(" \(mark) ", role)
          + (right.indices.contains(index) ? right[index] : ""))
    }
  }

  private mutating func addBelow(_ row: BeforeAndAfter.Row) {
    guard row.isChanged else {
      add("", row.after)
      return
    }
    add("before", row.before)
    add("after", row.after, mark: glyphs.differs)
  }

  private mutating func add(_ name: String, _ text: StyledText, mark: String = " ") {
    let margin = 9
    for (index, line) in text.wrapped(to: columns - margin).enumerated() {
      let label =
        index == 0
        ? StyledText("\(mark) ", .changed) + StyledText(name.padded(to: margin - 2), .muted)
        : StyledText(String(repeating: " ", count: margin))
      lines.append(label + line)
    }
  }
}
