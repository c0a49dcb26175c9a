import Canvas

extension Drawing {
  /// The field that is being edited: its text in place, and below it what can be chosen.
  ///
  /// The box stays within its pane, so that what an edit changes elsewhere is seen while one types.
  mutating func drawEditor() {
    guard let editor = state.editor else { return }
    let width = editorWidth
    let choices = min(5, editor.choices.count)
    // What is said is whole, because the cure stands at its end; choices scroll. The explanation keeps
    // its rows, so that the box stays as it is while one goes through the choices.
    let advised = max(
      advice(editor, columns: width - 4).wrapped(to: width - 4).count,
      editor.field.explanation.wrapped(to: width - 4).count)
    let box = editorBox(
      wanted: 3 + advised + choices, fewest: 3 + advised + min(3, choices), columns: width)
    let inside = box.inset(top: 1, left: 2, bottom: 1, right: 2)
    var content = PaneContent(width: inside.columns, glyphs: glyphs)
    let rows = min(advised, inside.rows - 1 - min(1, choices))
    content.addProse(advice(editor, columns: inside.columns), limit: rows)
    frame.screen.fill(box)
    frame.screen.drawBox(
      box, title: StyledText(editor.field.title, .title), role: .focusBorder, glyphs: glyphs)
    frame.screen.draw(
      content.lines.compactMap(\.pieces.first?.text), in: inside.inset(top: 1))
    drawInput(editor.line, in: inside.line(0))
    draw(editor.choices, of: editor, in: inside.inset(top: 1 + rows), box)
  }

  /// What is wrong or doubtful about the text, or what the choice means that its row has no room to
  /// explain, or else what the field is for.
  private func advice(_ editor: FieldEditor, columns: Int) -> StyledText {
    if let problem = editor.problem {
      return StyledText.refusal(glyphs) + StyledText(" " + problem.message, .warning)
    }
    if let doubt = editor.field.doubts(in: editor.draft).first {
      return StyledText("\(glyphs.warning) ", .warning) + StyledText(doubt, .warning)
    }
    if let highlighted = editor.highlighted {
      let choice = editor.choices[highlighted]
      let row = row(of: choice, isChosen: true, columns: columns)
      if !row.hasMeaning { return StyledText(choice.meaning, .muted) }
    }
    return StyledText(editor.field.explanation, .muted)
  }

  /// A choice in this many columns, with what it means if there is room for all of that.
  private func row(
    of choice: FieldChoice, isChosen: Bool, columns: Int
  ) -> (text: StyledText, hasMeaning: Bool) {
    let mark = mark(choice, isChosen)
    let name = Truncation.middle.fit(
      choice.text.isEmpty ? "(empty)" : choice.text, to: columns - mark.count, glyphs: glyphs)
    let short = StyledText(mark) + StyledText(name, isChosen ? .heading : .ordinary)
    guard !choice.meaning.isEmpty else { return (short, true) }
    let whole = short + StyledText("  \(choice.meaning)", .muted)
    return whole.columns <= columns ? (whole, true) : (short, false)
  }

  private mutating func draw(
    _ choices: [FieldChoice], of editor: FieldEditor, in rect: Rect, _ box: Rect
  ) {
    // The choice that holds is seen with the one to which the next key leads.
    let last = (editor.anchor ?? 0) + (editor.highlighted == nil ? 1 : 0)
    let first = max(0, min(last - rect.rows + 1, choices.count - rect.rows))
    for (row, choice) in choices.dropFirst(first).prefix(rect.rows).enumerated() {
      let position = first + row
      let line = rect.line(row)
      let isChosen = editor.isChosen(choice)
      draw(self.row(of: choice, isChosen: isChosen, columns: line.columns).text, in: line)
      addRegion(.row(position), line)
      if position == editor.highlighted { mark(line) }
    }
    drawMore(choices.count - first - rect.rows, above: first, in: box)
  }

  /// Shows which choice the keys act on, to the eye and to a reader that follows the cursor.
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
    let fewest = min(wanted, fewest, bounds.rows)
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
