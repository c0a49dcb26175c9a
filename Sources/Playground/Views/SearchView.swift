import Canvas

extension Drawing {
  /// The line in which a search is typed, and whether it was found.
  mutating func drawSearch(_ search: Search, in line: Rect) {
    let label = StyledText(" " + keyLabel(.around(.search)) + " ", .keycap)
    draw(label, in: line)
    let room = max(8, min(32, line.columns / 2 - label.columns))
    let field = Rect(
      row: line.row, column: line.column + label.columns, columns: room, rows: 1)
    drawInput(search.line, in: field)
    var column = label.columns + room + 2
    if search.fails {
      let text = StyledText("nowhere", .warning)
      draw(text, in: line, column: column)
      column += text.columns + 2
    }
    for hint in Hint.hints(on: screen).first {
      let text = text(of: hint)
      guard column + text.columns < line.columns else { break }
      draw(text, in: line, column: column)
      column += text.columns + 2
    }
  }

  /// Underlines what is searched wherever it stands in a part of the screen.
  mutating func markMatches(in rect: Rect?) {
    guard let rect, let text = state.search?.text, !text.isEmpty else { return }
    frame.screen.emphasize(text, in: rect, [.bold, .underline])
  }
}
