import Canvas

extension ListOverlay.Kind {
  /// What stands above the list.
  var title: String {
    switch self {
    case .commands: "Commands"
    case .scenarios: "Open a scenario"
    case .clips: "Copy"
    case .lessons: "Lessons"
    case .wrongFixes: "Tempting fixes"
    case .glossary: "The words of the trade"
    }
  }
}

extension Drawing {
  /// A list over the stage, with the filter that is typed on its first line.
  mutating func draw(_ list: ListOverlay) {
    let rect = overlayRect(rows: max(list.rows.count, 3) + 4)
    frame.screen.fill(rect)
    let inside = rect.inset(top: 1, left: 2, bottom: 1, right: 2)
    let body = inside.inset(top: 2)
    let first = min(
      max(0, list.highlighted - body.rows + 2), max(0, list.rows.count - body.rows))
    let below = list.rows.count - first - body.rows
    let more = below > 0 ? "\(glyphs.more) \(below) of \(list.rows.count)" : "\(list.rows.count)"
    frame.screen.drawBox(
      rect, title: StyledText(list.kind.title, .title),
      trailing: StyledText(more, .muted), role: .focusBorder, glyphs: glyphs)
    drawFilter(list, in: inside.line(0))
    if list.rows.isEmpty {
      let text = "Nothing has these words. \(keyLabel(.closeList)) goes back."
      draw(StyledText(text, .muted), in: body.line(0))
      return
    }
    for row in 0..<min(body.rows, list.rows.count - first) {
      let position = first + row
      draw(
        list.rows[position], in: body.line(row), isHighlighted: position == list.highlighted,
        isChoosing: list.isChoosing)
      addRegion(.row(position), body.line(row))
    }
  }

  private mutating func drawFilter(_ list: ListOverlay, in line: Rect) {
    frame.screen.draw("\(glyphs.marker) ", at: line.origin, role: .hint)
    let field = line.inset(left: 2)
    if list.filter.isEmpty {
      draw(StyledText("type to search", .muted), in: field)
    }
    drawInput(list.filter, in: field)
  }

  private mutating func draw(
    _ row: ListOverlay.Row, in line: Rect, isHighlighted: Bool, isChoosing: Bool
  ) {
    // A key is always worth its place; a name in part is worth nothing.
    let fits = TextWidth.columns(of: row.title + row.trailing) + 2 <= line.columns
    let trailing =
      row.isKey || fits
      ? StyledText(row.trailing, row.isKey ? .keycap : .muted) : StyledText()
    let room = line.columns - trailing.columns - 2
    let role: Role = row.isHeading ? .heading : row.isEnabled ? .ordinary : .muted
    var text = StyledText(row.title, role, row.isHeading ? .bold : [])
    if !row.detail.isEmpty { text.append("   \(row.detail)", .muted) }
    draw(text.truncated(to: room, glyphs: glyphs), in: line)
    drawTrailing(trailing, in: line)
    if isHighlighted {
      frame.screen.paint(line, role: .selection)
      frame.screen.draw(
        glyphs.marker, at: line.origin.moved(columns: -1), role: .focusBorder)
      if isChoosing { frame.cursor = line.origin }
    }
  }

  /// A rectangle in the middle of the screen, large enough for this many rows if it can be.
  func overlayRect(rows: Int, columns: Int = 84) -> Rect {
    Rect(state.size).inset(top: 1, bottom: 1).centered(
      Size(columns: state.size.columns < columns + 6 ? state.size.columns : columns, rows: rows))
  }

  /// A line of text that is being typed, scrolled so that the cursor is in sight.
  mutating func drawInput(_ line: LineEditor, in field: Rect, role: Role = .input) {
    guard field.columns > 1 else { return }
    let before = TextWidth.columns(of: line.head)
    let shift = max(0, before - field.columns + 1)
    frame.screen.draw(
      line.text, at: field.origin.moved(columns: -shift), role: role, clippedTo: field)
    frame.cursor = field.origin.moved(columns: before - shift)
    frame.isCursorVisible = true
  }
}
