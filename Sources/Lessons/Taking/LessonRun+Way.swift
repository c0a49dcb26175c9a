/// The way through a lesson.
extension LessonRun {
  /// Begins a lesson at one of its parts, counted from 1.
  package mutating func begin(_ lesson: Lesson, part number: Int = 1) -> [Happening] {
    self.lesson = lesson
    return beginPart(min(max(number, 1), lesson.parts.count) - 1)
  }

  /// Takes the lesson as its author has just written it, and stays where one stands.
  package mutating func reread(_ lesson: Lesson) {
    self.lesson = lesson
    partIndex = min(partIndex, lesson.parts.count - 1)
  }

  /// On to the next question, the next station or the next part; an open question is not passed by.
  package mutating func goOn() -> [Happening] {
    guard var round else { return goOnFromStation() }
    guard round.answer != nil else { return [] }
    round.goOn()
    guard round.item == nil else {
      self.round = round
      return [.asked]
    }
    return finish(round)
  }

  /// Back to a round that was left, to the beginning of the part, or to the part before.
  package mutating func goBack() -> [Happening] {
    switch station {
    case .page: partIndex > 0 ? beginPart(partIndex - 1) : []
    case .bets, .cards: readAgain()
    case .stage: go(to: leftStation ?? .page)
    case .quiz, .end: goBackFromEnd()
    }
  }

  /// Back to the beginning of the part.
  package mutating func readAgain() -> [Happening] {
    if station == .quiz { leftRounds[station] = nil } else { keepRound() }
    return go(to: .page)
  }

  /// Back from the questions at the end, which does not leave them out.
  private mutating func goBackFromEnd() -> [Happening] {
    if station == .quiz { leftRounds[station] = nil }
    return go(to: has(.stage) ? .stage : .page)
  }

  /// Leaves what there is to read or to answer: for the playground, or else the lesson.
  package mutating func leaveOut() -> [Happening] {
    keepRound()
    guard leavesToStage else {
      setAside()
      return [.left]
    }
    return go(to: .stage)
  }

  /// Leaves out the questions that are being asked, and goes on.
  package mutating func skip() -> [Happening] {
    keepRound()
    return goOnFromStation()
  }

  /// Puts aside what is being asked, because something else than the lesson follows.
  package mutating func setAside() { round = nil }

  private mutating func beginPart(_ index: Int) -> [Happening] {
    partIndex = index
    leftRounds = [:]
    finishedRounds = []
    bets = []
    goals = []
    hintCount = 0
    // To look at the first page of a lesson is not to begin it.
    if index > 0 { note { $0.note(begun: $1) } }
    return [.began] + go(to: .page)
  }

  private mutating func goOnFromStation() -> [Happening] {
    let next = nextStation
    if (next ?? .end) == .end {
      let part = part
      note { $0.note(endOf: part, $1) }
    }
    if let next { return go(to: next) }
    return isLastPart ? [.left] : beginPart(partIndex + 1)
  }

  private mutating func go(to station: Station) -> [Happening] {
    if station != .page { note { $0.note(begun: $1) } }
    self.station = station
    round = round(at: station)
    return switch station {
    case .page: [.page]
    case .bets, .cards, .quiz: [.asked]
    case .stage: [.stage]
    case .end: [.end]
    }
  }

  /// The questions of a station, from where they were left.
  private func round(at station: Station) -> Round? {
    switch station {
    case .bets: leftRounds[station] ?? part.betting
    case .cards: leftRounds[station] ?? part.dealing
    case .quiz: leftRounds[station] ?? part.quizzing
    case .page, .stage, .end: nil
    }
  }

  private mutating func finish(_ round: Round) -> [Happening] {
    self.round = nil
    if round.kind.isOfPart {
      leftRounds[station] = nil
      finishedRounds.insert(station)
    }
    if round.kind == .cards { note { $0.note(cards: round.rightCount, of: $1) } }
    return [.finished(round)]
  }

  /// Keeps a round that is being left, so that one can come back to it.
  mutating func keepRound() {
    guard let round, round.kind.isOfPart else { return }
    leftRounds[station] = round
  }
}

extension Round.Kind {
  /// Whether such rounds stand on the way through a part.
  fileprivate var isOfPart: Bool {
    switch self {
    case .bets, .cards, .quiz: true
    case .beliefs, .vote: false
    }
  }
}
