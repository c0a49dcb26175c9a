import Escaping

extension Screen {
  /// Writes one line of text and returns the columns that it takes, clipped or not.
  ///
  /// Cells outside `clip` stay as they are. Control characters, invisible characters and those
  /// that change the direction of writing are spelled out in reverse.
  @discardableResult
  package mutating func draw(
    _ text: String, at point: Point, role: Role = .ordinary, emphasis: Emphasis = [],
    clippedTo clip: Rect? = nil
  ) -> Int {
    let area = clip.map(bounds.intersection) ?? bounds
    if text.isPrintableASCII {
      return drawASCII(text, at: point, role: role, emphasis: emphasis, in: area)
    }
    var column = point.column
    for unit in TextUnits(text) {
      if let escape = unit.escape {
        for (offset, byte) in escape.utf8.enumerated() {
          set(
            Cell(
              scalar: UInt32(byte), role: role, emphasis: emphasis.symmetricDifference(.reverse)),
            at: Point(row: point.row, column: column + offset), in: area)
        }
      } else {
        let cell = Cell(
          scalar: unit.scalar.value, marks: unit.marks, role: role, emphasis: emphasis,
          extent: unit.columns == 2 ? .wide : .single)
        set(cell, at: Point(row: point.row, column: column), in: area)
      }
      column += unit.columns
    }
    return column - point.column
  }

  /// Writes a text of which every byte is a cell, as most are.
  private mutating func drawASCII(
    _ text: String, at point: Point, role: Role, emphasis: Emphasis, in area: Rect
  ) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      if area.rowRange.contains(point.row) {
        let columns = point.column..<point.column + bytes.count
        put(inRow: point.row, columns: columns.clamped(to: area.columnRange)) { column in
          Cell(scalar: UInt32(bytes[column - point.column]), role: role, emphasis: emphasis)
        }
      }
      return bytes.count
    }
  }

  /// Writes one line of styled text and returns the columns that it takes, clipped or not.
  @discardableResult
  package mutating func draw(
    _ text: StyledText, at point: Point, clippedTo clip: Rect? = nil
  ) -> Int {
    var column = point.column
    for span in text.spans {
      column += draw(
        span.text, at: Point(row: point.row, column: column), role: span.role,
        emphasis: span.emphasis, clippedTo: clip)
    }
    return column - point.column
  }

  /// Writes lines below each other from the top of a rectangle, which clips them.
  package mutating func draw(_ lines: [StyledText], in rect: Rect) {
    for (offset, line) in lines.prefix(rect.rows).enumerated() {
      draw(line, at: rect.origin.moved(rows: offset), clippedTo: rect)
    }
  }

  /// Puts a cell where it belongs; of a wide sign that fits only by half, a blank remains.
  private mutating func set(_ cell: Cell, at point: Point, in area: Rect) {
    guard cell.extent == .wide else {
      if area.contains(point) { put(cell, at: point) }
      return
    }
    let next = point.moved(columns: 1)
    switch (area.contains(point), area.contains(next)) {
    case (true, true):
      // The halves are blanked first, so that no neighbour keeps half of an old wide sign.
      put(cell.blanked, at: point)
      put(cell.blanked, at: next)
      put(cell, at: point)
      put(
        Cell(scalar: 0x20, role: cell.role, emphasis: cell.emphasis, extent: .continuation),
        at: next)
    case (true, false): put(cell.blanked, at: point)
    case (false, true): put(cell.blanked, at: next)
    case (false, false): break
    }
  }
}
