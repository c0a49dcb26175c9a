import Canvas

extension Drawing {
  /// The field that is being edited: its text in place, and below it what can be chosen.
  mutating func drawEditor() {
    guard let editor = state.editor else { return }
    let anchor = editorAnchor
    let choices = editor.choices
    let width = editorWidth(anchor)
    let hasRoomBelow = state.size.rows - anchor.row >= 8
    let advice = self.advice(editor, columns: width - 4)
    let wanted = choices.count + advice.count + 1
    let room = hasRoomBelow ? layout.verdicts.row - anchor.row : anchor.row
    let rows = min(wanted + 2, max(5, room))
    let box = Rect(
      row: hasRoomBelow ? anchor.row : max(1, anchor.row - rows + 1),
      column: min(anchor.column, state.size.columns - width), columns: width, rows: rows)
    frame.screen.fill(box)
    frame.screen.drawBox(
      box, title: StyledText(editor.field.title, .title), role: .focusBorder, glyphs: glyphs)
    let inside = box.inset(top: 1, left: 2, bottom: 1, right: 2)
    frame.screen.draw(advice, in: inside.inset(top: 1))
    drawInput(editor.line, in: inside.line(0))
    draw(choices, of: editor, in: inside.inset(top: 1 + advice.count))
  }

  /// What is wrong or doubtful about the text, or what the field is for.
  private func advice(_ editor: FieldEditor, columns: Int) -> [StyledText] {
    let text: StyledText
    if let problem = editor.problem {
      text =
        StyledText.refusal(glyphs) + StyledText(" " + problem.message, .warning)
    } else if let doubt = editor.field.doubts(in: editor.draft).first {
      text = StyledText("\(glyphs.warning) ", .warning) + StyledText(doubt, .warning)
    } else {
      text = StyledText(editor.field.explanation, .muted)
    }
    return Array(text.wrapped(to: columns).prefix(3))
  }

  private mutating func draw(_ choices: [FieldChoice], of editor: FieldEditor, in rect: Rect) {
    let highlighted = editor.highlighted ?? 0
    let first = max(0, min(highlighted - rect.rows + 1, choices.count - rect.rows))
    for (row, choice) in choices.dropFirst(first).prefix(rect.rows).enumerated() {
      let position = first + row
      let isChosen = editor.isChosen(choice)
      var text = StyledText(mark(choice, isChosen))
      text.append(choice.text.isEmpty ? "(empty)" : choice.text, isChosen ? .heading : .ordinary)
      if !choice.meaning.isEmpty { text.append("  \(choice.meaning)", .muted) }
      let line = rect.line(row)
      draw(text, in: line)
      addRegion(.row(position), line)
      if position == editor.highlighted { mark(line) }
    }
  }

  /// Shows which choice the keys act on, to the eye and to whoever follows the cursor.
  private mutating func mark(_ line: Rect) {
    frame.screen.paint(line, role: .selection)
    frame.screen.draw(glyphs.marker, at: line.origin.moved(columns: -1), role: .focusBorder)
    frame.cursor = line.origin
  }

  private func mark(_ choice: FieldChoice, _ isChosen: Bool) -> String {
    guard choice.isItem else { return isChosen ? "\(glyphs.allowed) " : "  " }
    return isChosen ? "[\(glyphs.allowed)] " : "[ ] "
  }

  /// Where the field stands on the screen, so that it is edited in place.
  private var editorAnchor: Point {
    let pane = state.stage.focus
    guard let inside = layout.inside(pane), let editor = state.editor,
      let content = contents[pane]
    else { return Point(row: 3, column: 4) }
    // A field that is not on the screen, such as a new layer, is edited over the selected one.
    let field = Target.field(editor.field)
    let selected = state.selection(in: pane, of: content)
    guard let target = content.row(of: field) == nil ? selected : field,
      let row = content.row(of: target)
    else { return Point(row: inside.row, column: inside.column - 2) }
    let offset = content.offset(showing: target, rows: inside.rows)
    return Point(row: inside.row + row - offset - 1, column: inside.column - 2)
  }

  private func editorWidth(_ anchor: Point) -> Int {
    let pane = layout.panes[state.stage.focus]?.columns ?? 40
    return min(state.size.columns, max(40, min(pane, 76)))
  }
}
