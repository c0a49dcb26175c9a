package import Lessons

extension AppState {
  /// A key while something of the lesson lies over the stage.
  mutating func leaf(_ command: PageCommand, seeing screen: Screenful) -> [Outbound] {
    guard let sheet = learning?.sheet else { return [] }
    if command == .close {
      if mayLeave(by: .page(.close), losing: lossOfVote) { close(sheet) }
    } else if let round = openRound {
      answer(command, round)
    } else {
      scroll(command, sheet, seeing: screen)
    }
    return []
  }

  private mutating func scroll(
    _ command: PageCommand, _ sheet: Learning.Sheet, seeing screen: Screenful
  ) {
    guard let view = screen.sheet else { return }
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
      return
    }
    learning?.sheet = sheet.scrolled(to: min(max(0, target), end))
  }

  /// What follows when a text has been read, or a question answered.
  mutating func goOn(from sheet: Learning.Sheet) {
    switch sheet {
    case .round where learning?.round?.answer == nil:
      notice = Notice(.refused, Command.waysToAnswer(in: self))
    case .page where learning?.station == .page, .round, .end, .summary: goOn()
    case .stop(nil):
      let quit = settings.keymap.label(of: .around(.quit), glyphs: glyphs)
      notice = Notice(.done, "This is the end of the path. \(quit) quits.")
    case .stop: leaveLesson()
    case .notes: uncover()
    case .page: learning?.sheet = nil
    }
  }

  /// Puts back what the notes lie over.
  mutating func uncover() {
    let covered = learning?.covered
    learning?.sheet = covered
    learning?.covered = nil
  }

  /// Leaves what lies over the stage: for the playground, or else for what follows.
  private mutating func close(_ sheet: Learning.Sheet) {
    switch learning?.wayOut(of: sheet) {
    case .covered: uncover()
    case .stage, nil: learning?.sheet = nil
    case .work, .onward: tell(learning?.run.leaveOut())
    }
  }

  /// The round of questions that is open, nil when something else is.
  package var openRound: Round? { learning?.sheet == .round ? learning?.round : nil }

  /// Whether somebody has to choose before a command can do anything: reading on never answers.
  func awaitsChoice(before command: PageCommand) -> Bool {
    guard let round = openRound, round.answer == nil else { return false }
    guard command == .answer else { return true }
    return learning?.room == nil && round.highlighted == nil
  }

  /// A key while a question is asked.
  private mutating func answer(_ command: PageCommand, _ round: Round) {
    switch command {
    case .up: learning?.run.highlight(by: -1)
    case .down: learning?.run.highlight(by: 1)
    case .takeBack: takeBack(in: round)
    case .forward, .answer:
      guard round.answer == nil else { return goOn() }
      // A room in which no hand went up, or as many for one choice as for another, is wrong about
      // nothing.
      if let choice = round.highlighted, learning?.room == nil || !round.votes.isEmpty {
        tell(learning?.run.answer(choice))
      } else {
        learning?.run.reveal()
      }
    case .firstChoice, .secondChoice, .thirdChoice, .fourthChoice, .fifthChoice, .sixthChoice:
      if let position = command.choicePosition { choose(position) }
    case .back, .close: break
    }
  }

  /// Takes the choice at a position, or counts a hand of the room for it.
  mutating func choose(_ position: Int) {
    guard openRound != nil else { return }
    if learning?.room == nil {
      tell(learning?.run.answer(position))
    } else {
      learning?.run.vote(for: position)
    }
  }

  /// Whether there is an answer to take back, a hand, or a belief that may never have been held.
  var canTakeBack: Bool {
    guard let round = openRound else { return false }
    return round.answer != nil || !round.votes.isEmpty || round.kind == .beliefs
  }

  /// Takes back the answer to the present question, or what was recorded before it was asked.
  private mutating func takeBack(in round: Round) {
    if round.answer != nil {
      tell(learning?.run.takeBackAnswer())
    } else if round.kind == .beliefs {
      tell(learning?.run.disown())
    } else {
      learning?.run.takeBackVote()
    }
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
