import Canvas

extension Drawing {
  /// The three questions, always in the same place.
  mutating func drawVerdicts() {
    let line = layout.verdicts
    let isWide = line.columns >= 100
    let before = scene.earlierVerdicts
    let questions: [(long: String, short: String, path: KeyPath<Verdicts, Verdicts.Verdict>)] = [
      ("is it CORS?", "CORS?", \.isCORS), ("may it be sent?", "sent?", \.maySend),
      ("may script read it?", "read?", \.mayRead),
    ]
    let columns = line.split(columns: [
      .flexible(weight: 8, minimum: 13), .flexible(weight: 11), .flexible(weight: 11),
    ])
    for (question, column) in zip(questions, columns) {
      var text = StyledText(isWide ? "  " : " ")
      text.append(isWide ? question.long : question.short, .muted)
      text.append(isWide ? "  " : " ")
      let verdict = scene.verdicts[keyPath: question.path]
      text += answer(
        verdict, isFirst: question.path == \.isCORS, room: column.columns - text.columns - 3)
      if let before, before[keyPath: question.path].answer != verdict.answer {
        text.append(" " + glyphs.differs, .changed)
      }
      draw(text, in: column)
    }
  }

  private func answer(
    _ verdict: Verdicts.Verdict, isFirst: Bool, room: Int
  ) -> StyledText {
    var text: StyledText
    switch verdict.answer {
    case .open: text = StyledText(glyphs.dash, .muted)
    case .asking: text = StyledText("\(glyphs.ellipsis) asking", .undecided)
    case .yes: text = StyledText("\(glyphs.allowed) yes", .allowed)
    // That something is not CORS is no bad news.
    case .no where isFirst, .moot: text = StyledText("\(glyphs.notApplicable) no", .muted)
    case .no: text = StyledText("\(glyphs.blocked) no", .blocked)
    }
    // A reason in half would say less than none; Why has it in full.
    let reason = StyledText(": " + verdict.reason, .muted)
    return verdict.reason.isEmpty || text.columns + reason.columns > room ? text : text + reason
  }
}
