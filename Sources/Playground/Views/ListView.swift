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
    let width = overlayRect(rows: 3).inset(left: 2, right: 2).columns
    let reasons = list.rows.map { reason(below: $0, columns: width) }
    let footRows = reasons.map(\.count).max() ?? 0
    let rect = overlayRect(rows: max(list.rows.count, 3) + footRows + 4)
    frame.screen.fill(rect)
    let inside = rect.inset(top: 1, left: 2, bottom: 1, right: 2)
    let body = inside.inset(top: 2, bottom: footRows)
    let first = min(
      max(0, list.highlighted - body.rows + 2), max(0, list.rows.count - body.rows))
    let below = list.rows.count - first - body.rows
    let more = below > 0 ? "\(glyphs.more) \(below) of \(list.rows.count)" : "\(list.rows.count)"
    frame.screen.drawBox(
      rect, title: StyledText(list.kind.title, .title),
      trailing: StyledText(more, .muted), role: .focusBorder, glyphs: glyphs)
    drawFilter(list, in: inside.line(0))
    if list.rows.isEmpty {
      let text = "Nothing has these words. \(keyLabel(.list(.close))) goes back."
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
    if reasons.indices.contains(list.highlighted) {
      frame.screen.draw(reasons[list.highlighted], in: inside.inset(top: inside.rows - footRows))
    }
  }

  /// Why a line cannot be taken, where its own row has no room for all of that.
  private func reason(below row: ListOverlay.Row, columns: Int) -> [StyledText] {
    row.isEnabled || fits(row, columns: columns)
      ? [] : StyledText(row.detail, .warning).wrapped(to: columns)
  }

  /// Whether a line fits into its row with all that stands behind its title.
  private func fits(_ row: ListOverlay.Row, columns: Int) -> Bool {
    TextWidth.columns(of: row.title + row.detail + row.trailing) + 5 <= columns
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
    // A reason is told whole, here or below the list.
    if !row.detail.isEmpty, row.isEnabled || self.fits(row, columns: line.columns) {
      text.append("   \(row.detail)", .muted)
    }
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

  /// A line of text that is being typed, scrolled so that the cursor is in sight; an ellipsis stands
  /// where some of it is not, and a text that is selected says what typing does to it.
  mutating func drawInput(_ line: LineEditor, in field: Rect) {
    guard field.columns > 1 else { return }
    let role: Role = line.isSelected ? .selection : .input
    let whole = TextWidth.columns(of: line.text)
    let before = TextWidth.columns(of: line.head)
    // Before a text that goes on, the last column is the ellipsis's.
    let last = field.columns - (before < whole ? 2 : 1)
    let shift = whole < field.columns ? 0 : max(0, before - last)
    if line.isSelected {
      let text = StyledText("typing replaces it", .muted)
      if whole + 2 + text.columns <= field.columns { drawTrailing(text, in: field) }
    }
    frame.screen.draw(
      line.text, at: field.origin.moved(columns: -shift), role: role, clippedTo: field)
    let hidden = line.isSelected ? role : .muted
    if shift > 0 { frame.screen.draw(glyphs.ellipsis, at: field.origin, role: hidden) }
    if whole - shift > field.columns {
      let end = field.origin.moved(columns: field.columns - 1)
      frame.screen.draw(glyphs.ellipsis, at: end, role: hidden)
    }
    frame.cursor = field.origin.moved(columns: before - shift)
    frame.isCursorVisible = true
  }
}
