extension Screen {
  /// Fills a rectangle with one sign of a single column.
  package mutating func fill(
    _ rect: Rect, with sign: Character = " ", role: Role = .ordinary, emphasis: Emphasis = []
  ) {
    fill(rect, with: Cell(String(sign), role: role, emphasis: emphasis))
  }

  private mutating func fill(_ rect: Rect, with cell: Cell) {
    let area = rect.intersection(bounds)
    for row in area.rowRange { put(inRow: row, columns: area.columnRange) { _ in cell } }
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
    let (right, bottom) = (rect.columns - 1, rect.rows - 1)
    let horizontal = Cell(glyphs.horizontal, role: role)
    let vertical = Cell(glyphs.vertical, role: role)
    let width = Size(columns: rect.columns, rows: 1)
    let height = Size(columns: 1, rows: rect.rows)
    fill(Rect(origin: rect.origin, size: width), with: horizontal)
    fill(Rect(origin: rect.origin.moved(rows: bottom), size: width), with: horizontal)
    fill(Rect(origin: rect.origin, size: height), with: vertical)
    fill(Rect(origin: rect.origin.moved(columns: right), size: height), with: vertical)
    for (corner, row, column) in [
      (glyphs.topLeft, 0, 0), (glyphs.topRight, 0, right),
      (glyphs.bottomLeft, bottom, 0), (glyphs.bottomRight, bottom, right),
    ] {
      draw(corner, at: rect.origin.moved(rows: row, columns: column), role: role)
    }
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
