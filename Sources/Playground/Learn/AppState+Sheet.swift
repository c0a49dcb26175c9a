import Lessons

extension AppState {
  /// A key while something of the lesson lies over the stage.
  mutating func leaf(_ command: PageCommand, seeing screen: Screenful) -> [Outbound] {
    guard let sheet = learning?.sheet else { return [] }
    if command == .close {
      return mayLeave(by: .page(.close), losing: lossOfVote) ? close(sheet) : []
    }
    if case .round(let round) = sheet { return answer(command, round) }
    return scroll(command, sheet, seeing: screen)
  }

  private mutating func scroll(
    _ command: PageCommand, _ sheet: Learning.Sheet, seeing screen: Screenful
  ) -> [Outbound] {
    guard let view = screen.sheet else { return [] }
    let end = max(0, view.lines.count - view.rows)
    let page = max(1, view.rows - 1)
    let target: Int
    switch command {
    case .up: target = view.offset - 1
    case .down: target = view.offset + 1
    case .back: target = view.offset - page
    case .forward, .answer:
      guard view.offset < end else { return goOn(from: sheet) }
      target = view.offset + page
    case .firstChoice, .secondChoice, .thirdChoice, .fourthChoice, .fifthChoice, .sixthChoice,
      .takeBack, .close:
      return []
    }
    learning?.sheet = sheet.scrolled(to: min(max(0, target), end))
    return []
  }

  /// What follows when a text has been read, or a question answered.
  mutating func goOn(from sheet: Learning.Sheet) -> [Outbound] {
    switch sheet {
    case .round(let round):
      if round.answer != nil { return goOn(in: round) }
      notice = Notice(.refused, Command.waysToAnswer(in: self))
    case .page where learning?.station == .page, .end, .summary: return goOn()
    case .stop(nil):
      let quit = settings.keymap.label(of: .around(.quit), glyphs: glyphs)
      notice = Notice(.done, "This is the end of the path. \(quit) quits.")
    case .stop: return leaveLesson()
    case .notes: uncover()
    case .page: learning?.sheet = nil
    }
    return []
  }

  /// Puts back what the notes lie over.
  private mutating func uncover() {
    let covered = learning?.covered
    learning?.sheet = covered
    learning?.covered = nil
  }

  /// Leaves what lies over the stage: for the playground, or else for what follows.
  private mutating func close(_ sheet: Learning.Sheet) -> [Outbound] {
    switch learning?.wayOut(of: sheet) {
    case .covered: uncover()
    case .stage, nil: learning?.sheet = nil
    case .work:
      keepRound()
      go(to: Station.stage)
    case .onward: return leaveLesson()
    }
    return []
  }

  /// The round of questions that is open, nil when something else is.
  var openRound: Round? {
    if case .round(let round)? = learning?.sheet { round } else { nil }
  }

  /// Whether somebody has to choose before a command can do anything: reading on never answers.
  func awaitsChoice(before command: PageCommand) -> Bool {
    guard let round = openRound, round.answer == nil else { return false }
    guard command == .answer else { return true }
    return learning?.room == nil && round.highlighted == nil
  }

  /// A key while a question is asked.
  private mutating func answer(_ command: PageCommand, _ round: Round) -> [Outbound] {
    var round = round
    switch command {
    case .up: round.highlight(by: -1)
    case .down: round.highlight(by: 1)
    case .takeBack: return takeBack(in: round)
    case .forward, .answer:
      guard round.answer == nil else { return goOn(in: round) }
      // A room in which no hand went up, or as many for one choice as for another, is wrong about
      // nothing.
      if let choice = round.highlighted, learning?.room == nil || !round.votes.isEmpty {
        take(choice, in: &round)
      } else {
        round.show()
      }
    case .firstChoice, .secondChoice, .thirdChoice, .fourthChoice, .fifthChoice, .sixthChoice:
      if let position = command.choicePosition { choose(position) }
      return []
    case .back, .close: return []
    }
    learning?.sheet = .round(round)
    return []
  }

  /// Takes the choice at a position, or counts a hand of the room for it.
  mutating func choose(_ position: Int) {
    guard var round = openRound else { return }
    if learning?.room == nil {
      take(position, in: &round)
    } else {
      round.vote(for: position)
    }
    learning?.sheet = .round(round)
  }

  /// Whether there is an answer to take back, a hand, or a belief that may never have been held.
  var canTakeBack: Bool {
    guard let round = openRound else { return false }
    return round.answer != nil || !round.votes.isEmpty || round.kind == .beliefs
  }

  /// Takes back the answer to the present question, or what was recorded before it was asked.
  private mutating func takeBack(in round: Round) -> [Outbound] {
    var round = round
    if let answer = round.answer {
      remember { $0.takeBackAnswer(in: round, of: $1) }
      if round.kind == .bets, answer.choice != nil { learning?.bets.removeLast() }
      round.takeBackAnswer()
    } else if round.kind == .beliefs {
      if let claim = round.item?.claim {
        remember { progress, _ in progress.takeBack(belief: claim) }
      }
      round.show()
      return goOn(in: round)
    } else {
      round.takeBackVote()
    }
    learning?.sheet = .round(round)
    return []
  }

  /// Answers a question, and remembers what the answer says about the learner.
  private mutating func take(_ position: Int, in round: inout Round) {
    guard round.answer == nil else { return }
    round.take(position, knowing: learning?.room == nil ? learning?.progress : nil)
    guard let answer = round.answer, let item = round.item else { return }
    remember(answer, in: round)
    if round.kind == .bets, answer.choice != nil {
      learning?.bets.append(Learning.Bet(question: item.question, answer: answer))
    }
  }

  private mutating func goOn(in round: Round) -> [Outbound] {
    var round = round
    round.goOn()
    if round.item != nil {
      learning?.sheet = .round(round)
      return []
    }
    return finish(round)
  }

  private mutating func finish(_ round: Round) -> [Outbound] {
    switch round.kind {
    case .bets, .quiz: finishStation()
    case .cards:
      finishStation()
      remember { $0.note(cards: round.rightCount, of: $1) }
      guard round.missed.isEmpty else {
        learning?.sheet = .summary(round, offset: 0)
        return []
      }
      let requests = goOn()
      if round.rightCount == round.items.count {
        notice = Notice(.done, "All \(round.items.count) are right. " + (notice?.text ?? ""))
      }
      return requests
    case .beliefs, .vote:
      learning?.sheet = nil
      return leaveLesson()
    }
    return goOn()
  }

  /// Remembers that all questions of a station are answered.
  private mutating func finishStation() {
    guard let station = learning?.station else { return }
    learning?.leftRounds[station] = nil
    learning?.finishedRounds.insert(station)
  }
}

extension Learning.Sheet {
  /// How many lines of the text are scrolled away.
  var offset: Int {
    switch self {
    case .page(let offset), .end(let offset), .notes(let offset), .summary(_, let offset): offset
    case .round, .stop: 0
    }
  }

  /// The same text, scrolled elsewhere.
  fileprivate func scrolled(to offset: Int) -> Self {
    switch self {
    case .page: .page(offset: offset)
    case .end: .end(offset: offset)
    case .notes: .notes(offset: offset)
    case .summary(let round, _): .summary(round, offset: offset)
    case .round, .stop: self
    }
  }
}
