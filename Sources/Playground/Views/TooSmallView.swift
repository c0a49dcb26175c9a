import Canvas

extension Drawing {
  /// What it takes and what there is, on a screen on which nothing else fits.
  mutating func drawTooSmall() {
    let question = state.notice.map {
      StyledText($0.text, .warning).wrapped(to: state.size.columns)
    }
    let lines: [StyledText] =
      question ?? [
        StyledText("needs \(Layout.smallest)", .heading),
        StyledText("this is \(state.size)"),
        StyledText(keyLabel(.around(.quit), or: .around(.quitAnywhere)), .keycap)
          + StyledText(" quits", .muted),
      ]
    let rows = min(lines.count, state.size.rows)
    let top = (state.size.rows - rows) / 2
    for (offset, line) in lines.prefix(rows).enumerated() {
      let column = max(0, (state.size.columns - line.columns) / 2)
      frame.screen.draw(line, at: Point(row: top + offset, column: column))
    }
  }
}
