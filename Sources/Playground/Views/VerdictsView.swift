import Canvas

extension Drawing {
  /// The three questions, always in the same place.
  mutating func drawVerdicts() {
    let line = layout.verdicts
    let isWide = line.columns >= 100
    let before = scene.earlierVerdicts
    let columns = line.split(columns: [
      .flexible(weight: 8, minimum: 13), .flexible(weight: 11), .flexible(weight: 11),
    ])
    for (question, column) in zip(Question.allCases, columns) {
      var text = StyledText(isWide ? "  " : " ")
      text.append(isWide ? question.long : question.short, .muted)
      text.append(isWide ? "  " : " ")
      let verdict = scene.verdicts[question]
      text += answer(verdict, to: question, room: column.columns - text.columns - 3)
      if let before, before[question].answer != verdict.answer {
        text.append(" " + glyphs.differs, .changed)
      }
      draw(text, in: column)
    }
  }

  private func answer(
    _ verdict: Verdicts.Verdict, to question: Question, room: Int
  ) -> StyledText {
    let text = verdict.text(question, glyphs)
    // A reason in half would say less than none; Why has it in full.
    let reason = StyledText(": " + verdict.reason, .muted)
    return verdict.reason.isEmpty || text.columns + reason.columns > room ? text : text + reason
  }
}
