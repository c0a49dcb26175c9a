extension Progress {
  /// Remembers the answer to a round's present question.
  mutating func note(_ answer: Round.Answer, in round: Round, of part: PartID) {
    guard let choice = answer.choice, let position = round.position, let item = round.item else {
      return
    }
    guard let kind = round.kind.remembered else {
      if let claim = item.claim { setBelief(claim, isHeld: !answer.isRight) }
      return
    }
    note(
      answer: choice, to: item.question, QuestionID(part, kind, position + 1),
      right: answer.isRight ? [choice] : [])
  }

  /// Takes back the answer to a round's present question: what was on record before it is so again.
  mutating func takeBackAnswer(in round: Round, of part: PartID) {
    guard let earlier = round.earlier, let position = round.position, let item = round.item else {
      return
    }
    if let kind = round.kind.remembered {
      let id = QuestionID(part, kind, position + 1)
      answers[id] = answers[id]?.back(to: earlier.answers[id])
    }
    let claims =
      item.question.choices.compactMap(\.believes?.name) + [item.claim].compactMap(\.self)
    for claim in Set(claims) { beliefs[claim] = beliefs[claim]?.back(to: earlier.beliefs[claim]) }
  }

  /// Whether a lesson has been taken to its end.
  package func isFinished(_ id: LessonID, in course: Course) -> Bool {
    // Most lessons need not be read to know that they are not.
    guard isBegun(id), let lesson = course.reading(of: id)?.lesson else { return false }
    return isSolved(id, parts: lesson.parts.count)
  }

  /// Where to go on in a lesson, counted from 1: the part that was left off unless it is solved, else
  /// the first that is not; a lesson that is done, or not begun, starts at its beginning.
  package func openPart(of lesson: Lesson) -> Int {
    let parts = 1...max(lesson.parts.count, 1)
    guard isBegun(lesson.id) else { return 1 }
    let open = parts.filter { !solved.contains(PartID(lesson.id, part: $0)) }
    if let latest = latest?.part, latest.lesson == lesson.id, open.contains(latest.part) {
      return latest.part
    }
    return open.first ?? 1
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
