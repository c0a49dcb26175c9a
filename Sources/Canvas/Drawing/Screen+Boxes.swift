extension Screen {
  /// Fills a rectangle with one sign of a single column.
  package mutating func fill(
    _ rect: Rect, with sign: Character = " ", role: Role = .ordinary, emphasis: Emphasis = []
  ) {
    let area = rect.intersection(bounds)
    let line = String(repeating: sign, count: area.columns)
    for row in area.rowRange {
      draw(
        line, at: Point(row: row, column: area.column), role: role, emphasis: emphasis,
        clippedTo: area)
    }
  }

  /// Changes what a rectangle's cells mean, and not what they show; nil keeps their role.
  package mutating func paint(_ rect: Rect, role: Role? = nil, emphasis: Emphasis = []) {
    let area = rect.intersection(bounds)
    for row in area.rowRange {
      for column in area.columnRange {
        restyle(Point(row: row, column: column), role, emphasis)
      }
    }
  }

  /// Draws a box's border, with a title in the upper edge, and leaves its inside alone.
  package mutating func drawBox(
    _ rect: Rect, title: StyledText = "", trailing: StyledText = "", role: Role = .border,
    glyphs: Glyphs = .unicode
  ) {
    guard rect.columns >= 2, rect.rows >= 2 else { return }
    let inner = rect.columns - 2
    let edge = String(repeating: glyphs.horizontal, count: inner)
    let bottom = rect.rows - 1
    draw(glyphs.topLeft + edge + glyphs.topRight, at: rect.origin, role: role)
    for row in 1..<bottom {
      draw(glyphs.vertical, at: rect.origin.moved(rows: row), role: role)
      draw(glyphs.vertical, at: rect.origin.moved(rows: row, columns: inner + 1), role: role)
    }
    draw(
      glyphs.bottomLeft + edge + glyphs.bottomRight, at: rect.origin.moved(rows: bottom),
      role: role)
    drawTitle(title, trailing, rect, glyphs)
  }

  /// Writes the titles of a box with a blank on each side; the trailing one yields to the first.
  private mutating func drawTitle(
    _ title: StyledText, _ trailing: StyledText, _ rect: Rect, _ glyphs: Glyphs
  ) {
    let shown = title.truncated(to: rect.columns - 4, glyphs: glyphs)
    if !shown.isEmpty {
      draw(" " + shown + " ", at: rect.origin.moved(columns: 1))
    }
    let used = shown.isEmpty ? 0 : shown.columns + 2
    let width = trailing.columns
    guard width > 0, used + width + 3 <= rect.columns - 2 else { return }
    draw(
      " " + trailing + " ", at: rect.origin.moved(columns: rect.columns - width - 4))
  }
}
