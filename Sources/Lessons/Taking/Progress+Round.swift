extension Progress {
  /// Remembers the answer to a round's present question.
  package mutating func note(_ answer: Round.Answer, in round: Round, of part: PartID) {
    guard let position = round.position, let item = round.item else { return }
    guard let kind = round.kind.remembered else {
      if let claim = item.claim { setBelief(claim, isHeld: !answer.isRight) }
      return
    }
    note(
      answer: answer.choice, to: item.question, QuestionID(part, kind, position + 1),
      right: answer.isRight ? [answer.choice] : [])
  }

  /// Whether a lesson has been taken to its end.
  package func isFinished(_ id: LessonID, in course: Course) -> Bool {
    // Most lessons need not be read to know that they are not.
    guard isBegun(id), let lesson = course.reading(of: id)?.lesson else { return false }
    return isSolved(id, parts: lesson.parts.count)
  }
}

extension Round.Kind {
  /// What the record calls such a round, nil when it keeps no answers of it.
  fileprivate var remembered: Progress.QuestionID.Round? {
    switch self {
    case .bets: .predict
    case .cards: .cards
    case .quiz: .quiz
    case .beliefs, .vote: nil
    }
  }
}
