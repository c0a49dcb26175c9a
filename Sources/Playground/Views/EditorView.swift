import Canvas

extension Drawing {
  /// The field that is being edited: its text in place, and below it what can be chosen.
  ///
  /// The box stays within its pane, so that what an edit changes elsewhere is seen while one types.
  mutating func drawEditor() {
    guard let editor = state.editor else { return }
    let width = editorWidth
    let choices = min(5, editor.choices.count)
    let advised = advice(editor, columns: width - 4, limit: 3).count
    let box = editorBox(
      wanted: 3 + advised + choices, fewest: 4 + min(3, choices), columns: width)
    let inside = box.inset(top: 1, left: 2, bottom: 1, right: 2)
    // The cure stands at the end of what is said, so a complaint gets a second row.
    let isFine = editor.problem == nil && editor.field.doubts(in: editor.draft).isEmpty
    let spare = max(isFine ? 1 : 2, inside.rows - 1 - choices)
    let advice = advice(editor, columns: inside.columns, limit: min(3, spare))
    frame.screen.fill(box)
    frame.screen.drawBox(
      box, title: StyledText(editor.field.title, .title), role: .focusBorder, glyphs: glyphs)
    frame.screen.draw(advice, in: inside.inset(top: 1))
    drawValue(of: editor, in: inside.line(0))
    draw(editor.choices, of: editor, in: inside.inset(top: 1 + advice.count), box)
  }

  /// The text that is edited; a value that is selected says what typing does to it.
  private mutating func drawValue(of editor: FieldEditor, in line: Rect) {
    guard editor.isSelected else {
      drawInput(editor.line, in: line)
      return
    }
    let text = StyledText("typing replaces it", .muted)
    if TextWidth.columns(of: editor.line.text) + 2 + text.columns <= line.columns {
      drawTrailing(text, in: line)
    }
    drawInput(editor.line, in: line, role: .selection)
  }

  /// What is wrong or doubtful about the text, or what the field is for, in so many lines.
  private func advice(_ editor: FieldEditor, columns: Int, limit: Int) -> [StyledText] {
    let text: StyledText
    if let problem = editor.problem {
      text = StyledText.refusal(glyphs) + StyledText(" " + problem.message, .warning)
    } else if let doubt = editor.field.doubts(in: editor.draft).first {
      text = StyledText("\(glyphs.warning) ", .warning) + StyledText(doubt, .warning)
    } else {
      text = StyledText(editor.field.explanation, .muted)
    }
    var content = PaneContent(width: columns, glyphs: glyphs)
    content.addProse(text, limit: limit)
    return content.lines.compactMap(\.pieces.first?.text)
  }

  private mutating func draw(
    _ choices: [FieldChoice], of editor: FieldEditor, in rect: Rect, _ box: Rect
  ) {
    // The choice that holds is seen with the one to which the next key leads.
    let last = (editor.anchor ?? 0) + (editor.highlighted == nil ? 1 : 0)
    let first = max(0, min(last - rect.rows + 1, choices.count - rect.rows))
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
    drawMore(choices.count - first - rect.rows, above: first, in: box)
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

  // MARK: Its place

  /// The pane in which the field stands, else one that has room for it.
  private var editorPane: Pane {
    let focus = state.stage.focus
    guard let editor = state.editor else { return focus }
    let panes = [focus, .browser, .server].filter { contents[$0] != nil }
    let field = Target.field(editor.field)
    return panes.first { contents[$0]?.row(of: field) != nil }
      ?? panes.first { (layout.panes[$0]?.rows ?? 0) >= 8 } ?? focus
  }

  /// The row of the pane above the one that shows the field, so that it is edited in place.
  private var editorRow: Int {
    let pane = editorPane
    guard let inside = layout.inside(pane), let editor = state.editor,
      let content = contents[pane]
    else { return 3 }
    // A field that is not on the screen, such as a new layer, is edited over the selected one.
    let field = Target.field(editor.field)
    let selected = state.stage.selection(in: pane, of: content)
    guard let target = content.row(of: field) == nil ? selected : field,
      let row = content.row(of: target)
    else { return inside.row - 1 }
    return inside.row + row - content.offset(showing: target, rows: inside.rows) - 1
  }

  /// The box of the editor: as large as it is wanted if the pane has room below the field, else moved
  /// up so that it shows the fewest rows with which one can work.
  private func editorBox(wanted: Int, fewest: Int, columns: Int) -> Rect {
    let bounds = layout.panes[editorPane] ?? Rect(state.size)
    let end = bounds.rowRange.upperBound
    let fewest = min(wanted, fewest)
    let row = max(min(editorRow, end - fewest), min(bounds.row, end - fewest), 1)
    return Rect(
      row: row, column: min(bounds.column, state.size.columns - columns), columns: columns,
      rows: min(wanted, max(fewest, end - row)))
  }

  private var editorWidth: Int {
    let pane = layout.panes[editorPane]?.columns ?? 40
    return min(state.size.columns, max(40, min(pane, 76)))
  }
}
