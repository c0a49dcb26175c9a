import Canvas

extension Drawing {
  /// The three questions, always in the same place.
  mutating func drawVerdicts() {
    let line = layout.verdicts
    let isWide = line.columns >= 100
    let before = scene.earlierVerdicts
    let margin = line.columns >= 60 ? 2 : 1
    // On wide screens each question has the room that its longest usual answer takes.
    let columns = line.split(
      columns: isWide
        ? [.flexible(weight: 36), .flexible(weight: 43), .flexible(weight: 41)]
        : [.flexible(weight: 8, minimum: 13), .flexible(weight: 11), .flexible(weight: 11)])
    for (question, column) in zip(Question.allCases, columns) {
      let verdict = scene.verdicts[question]
      let isChanged = before.map { $0[question].answer != verdict.answer } ?? false
      // The mark stands in the margin, so that nothing moves when it comes.
      var text = StyledText((isChanged ? glyphs.differs : "").padded(to: margin), .changed)
      text.append(isWide ? question.long : question.short, .muted)
      text.append(" ")
      text += answer(verdict, to: question, room: column.columns - text.columns)
      draw(text, in: column)
    }
  }

  private func answer(
    _ verdict: Verdicts.Verdict, to question: Question, room: Int
  ) -> StyledText {
    let text = verdict.text(question, glyphs)
    // A reason in half would say less than none; Why has it in full.
    let reasons = [verdict.longReason, verdict.reason].map { StyledText(": " + $0, .muted) }
    let fitting = reasons.first { text.columns + $0.columns <= room }
    return verdict.reason.isEmpty ? text : text + (fitting ?? "")
  }
}
