/// The questions of a lesson, and those of a room or about beliefs.
extension LessonRun {
  /// Asks questions that do not stand on the way through the part.
  package mutating func ask(_ round: Round) -> [Happening] {
    keepRound()
    self.round = round
    return [.asked]
  }

  /// Answers the present question with the choice at a position.
  package mutating func answer(_ choice: Int) -> [Happening] {
    guard var round, round.answer == nil else { return [] }
    round.take(choice, knowing: record)
    guard let answer = round.answer, let item = round.item else { return [] }
    self.round = round
    note { $0.note(answer, in: round, of: $1) }
    if round.kind == .bets { bets.append(Bet(question: item.question, answer: answer)) }
    return [.answered(answer)]
  }

  /// Takes back the answer to the present question.
  package mutating func takeBackAnswer() -> [Happening] {
    guard var round, let answer = round.answer else { return [] }
    note { $0.takeBackAnswer(in: round, of: $1) }
    if round.kind == .bets, answer.choice != nil { bets.removeLast() }
    round.takeBackAnswer()
    self.round = round
    return [.asked]
  }

  /// Goes back to where an answer was given, and takes it back; what was noted since stays noted.
  package mutating func takeBackAnswer(given earlier: LessonRun) -> [Happening] {
    let (hints, isSamePart) = (hintCount, partIndex == earlier.partIndex)
    let progress = progress
    self = earlier
    self.progress = progress
    if isSamePart { hintCount = hints }
    return takeBackAnswer()
  }

  /// Takes back a belief that was recorded though nobody held it, and goes on.
  package mutating func disown() -> [Happening] {
    guard let claim = round?.item?.claim else { return [] }
    note { progress, _ in progress.takeBack(belief: claim) }
    round?.show()
    return goOn()
  }

  /// Shows the answer to the present question, which nobody has given.
  package mutating func reveal() { round?.show() }

  /// Highlights the choice above or below.
  package mutating func highlight(by distance: Int) { round?.highlight(by: distance) }

  /// Counts a hand of the room for the choice at a position.
  package mutating func vote(for choice: Int) { round?.vote(for: choice) }

  /// Takes back the hand that was counted last.
  package mutating func takeBackVote() { round?.takeBackVote() }
}
