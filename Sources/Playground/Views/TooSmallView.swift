import Canvas

extension Drawing {
  /// What there is and what it takes, on a screen on which nothing else fits.
  mutating func drawTooSmall() {
    let size = state.size
    let lines: [StyledText] = [
      StyledText("corslab needs a larger screen", .heading),
      StyledText("it is \(size), at least \(Layout.smallest)"),
      StyledText(keyLabel(.quit, or: .quitAtOnce), .keycap) + StyledText(" quits", .muted),
    ]
    let rows = min(lines.count, size.rows)
    let top = (size.rows - rows) / 2
    for (offset, line) in lines.prefix(rows).enumerated() {
      let column = max(0, (size.columns - line.columns) / 2)
      frame.screen.draw(line, at: Point(row: top + offset, column: column))
    }
  }
}
