import Browser
import Canvas
import Explaining
import Model
import Simulation

extension Drawing {
  /// The last line: what to press now, or what to say about the last key.
  mutating func drawHints() {
    let line = layout.hints
    if let search = state.search, state.mode == .searching {
      drawSearch(search, in: line)
      return
    }
    if let notice = state.notice {
      draw(notice, in: line)
      return
    }
    let (first, last) = Hint.hints(on: screen)
    var hints = first
    while !hints.isEmpty, columns(of: hints + last) > line.columns { hints.removeLast() }
    var column = 1
    for hint in hints + last {
      let text = text(of: hint)
      guard !text.isEmpty else { continue }
      draw(text, in: line, column: column)
      let area = Rect(
        row: line.row, column: line.column + column, columns: text.columns, rows: 1)
      if let command = hint.commands.last { addRegion(.command(command), area) }
      column += columns(of: hint) + hintGap
    }
    if state.editor != nil { drawForecast(in: line, after: column) }
  }

  /// What is said about the last key.
  ///
  /// The end of a message tells most, so that one that is longer than the line takes lines above it.
  private mutating func draw(_ notice: Notice, in line: Rect) {
    let role: Role = notice.tone == .refused ? .warning : .hint
    let lines = StyledText(notice.text, role).wrapped(to: line.columns - 2)
    let rows = min(lines.count, line.row)
    let area = Rect(
      row: line.row - rows + 1, column: line.column, columns: line.columns, rows: rows)
    frame.screen.fill(area)
    frame.screen.draw(Array(lines.prefix(rows)), in: area.inset(left: 1, right: 1))
  }

  private var hintGap: Int { layout.hints.columns >= 100 ? 3 : 2 }

  private func columns(of hints: [Hint]) -> Int {
    hints.map { columns(of: $0) }.reduce(1) { $1 > 0 ? $0 + $1 + hintGap : $0 } - hintGap + 1
  }

  private func columns(of hint: Hint) -> Int { max(hint.columns, text(of: hint).columns) }

  func text(of hint: Hint) -> StyledText { hint.text(state.settings.keymap, glyphs) }

  /// What would become of the request with what is typed so far, if there is room for it.
  private mutating func drawForecast(in line: Rect, after column: Int) {
    guard let request = scene.request else { return }
    var text: StyledText
    switch request.outcome {
    case .response:
      let asker = request.call.client.askerName
      text = StyledText("\(glyphs.allowed) the \(asker) gets its answer", .allowed)
    case .error(_, let failure):
      text = .refusal("blocked: \(failure.shortReason)", glyphs)
    }
    text.append(" ")
    guard column + 2 + text.columns <= line.columns else { return }
    drawTrailing(text, in: line)
  }
}
