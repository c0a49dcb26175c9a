import Canvas

extension Drawing {
  /// The question for a path over the stage, and what is in its way.
  mutating func draw(_ prompt: PathPrompt) {
    let columns = min(state.size.columns, 84) - 4
    let text =
      prompt.objection.map { StyledText("\(glyphs.warning) ", .warning) + StyledText($0, .warning) }
      ?? StyledText("The scenario as it is now, as YAML, or as JSON if the name ends so.", .muted)
    let advice = Array(text.wrapped(to: columns).prefix(4))
    let rect = overlayRect(rows: advice.count + 3)
    frame.screen.fill(rect)
    frame.screen.drawBox(
      rect, title: StyledText("Save as", .title), role: .focusBorder, glyphs: glyphs)
    let inside = rect.inset(top: 1, left: 2, bottom: 1, right: 2)
    frame.screen.draw(advice, in: inside.inset(top: 1))
    drawInput(prompt.line, in: inside.line(0))
  }
}

extension Drawing {
  /// The name of the file that is played, and whether it differs from what is shown.
  var fileLabel: StyledText? {
    guard let file = state.file else { return nil }
    if file.problem != nil { return StyledText.refusal(file.name, glyphs) }
    return state.hasUnsavedChanges
      ? StyledText("\(file.name) *", .changed) : StyledText(file.name, .muted)
  }
}
