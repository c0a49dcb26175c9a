import Canvas

extension Drawing {
  /// The three questions, always in the same place.
  mutating func drawVerdicts() {
    let line = layout.verdicts
    let isWide = line.columns >= 100
    let questions: [(long: String, short: String, verdict: Verdicts.Verdict)] = [
      ("is it CORS?", "CORS?", scene.verdicts.isCORS),
      ("may it be sent?", "sent?", scene.verdicts.maySend),
      ("may script read it?", "read?", scene.verdicts.mayRead),
    ]
    let columns = line.split(columns: [
      .flexible(weight: 8, minimum: 13), .flexible(weight: 11), .flexible(weight: 11),
    ])
    for (question, column) in zip(questions, columns) {
      var text = StyledText(isWide ? "  " : " ")
      text.append(isWide ? question.long : question.short, .muted)
      text.append(isWide ? "  " : " ")
      text += answer(question.verdict, room: column.columns - text.columns - 1)
      draw(text, in: column)
    }
  }

  private func answer(_ verdict: Verdicts.Verdict, room: Int) -> StyledText {
    var text: StyledText
    switch verdict.answer {
    case .open: text = StyledText(glyphs.dash, .muted)
    case .asking: text = StyledText("\(glyphs.ellipsis) asking", .undecided)
    case .yes: text = StyledText("\(glyphs.allowed) yes", .allowed)
    case .no: text = StyledText("\(glyphs.blocked) no", .blocked)
    case .moot: text = StyledText("\(glyphs.notApplicable) no", .muted)
    }
    if verdict.answer == .no, scene.verdicts.isCORS == verdict {
      text = StyledText("\(glyphs.notApplicable) no", .muted)
    }
    // A reason in half would say less than none; Why has it in full.
    let reason = StyledText(": " + verdict.reason, .muted)
    return verdict.reason.isEmpty || text.columns + reason.columns > room ? text : text + reason
  }
}
