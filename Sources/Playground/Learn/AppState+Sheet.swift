import Lessons

extension AppState {
  /// A key while something of the lesson lies over the stage.
  mutating func leaf(_ command: Command) -> [Outbound] {
    guard let sheet = learning?.sheet else { return [] }
    if command == .sheetClose { return closeSheet(sheet) }
    switch sheet {
    case .round(let round): return answer(command, round)
    case .page(let offset), .end(let offset), .notes(let offset):
      return scroll(command, sheet, from: offset)
    }
  }

  private mutating func scroll(
    _ command: Command, _ sheet: Learning.Sheet, from offset: Int
  ) -> [Outbound] {
    let view = SheetView(sheet, Scene(self))
    let end = max(0, view.lines.count - view.rows)
    let page = max(1, view.rows - 1)
    let target: Int
    switch command {
    case .sheetUp: target = offset - 1
    case .sheetDown: target = offset + 1
    case .sheetBack: target = offset - page
    case .sheetForward where offset < end: target = offset + page
    case .sheetForward: return goOnFrom(sheet)
    default: return []
    }
    learning?.sheet = sheet.scrolled(to: min(max(0, target), end))
    return []
  }

  /// What follows when a text has been read.
  private mutating func goOnFrom(_ sheet: Learning.Sheet) -> [Outbound] {
    switch sheet {
    case .page where learning?.station == .page, .end: return goOn()
    case .notes: uncover()
    case .page, .round: learning?.sheet = nil
    }
    return []
  }

  /// Puts back what the notes lie over.
  private mutating func uncover() {
    let covered = learning?.covered
    learning?.sheet = covered
    learning?.covered = nil
  }

  private mutating func closeSheet(_ sheet: Learning.Sheet) -> [Outbound] {
    let isReopened = learning?.station == .stage
    if case .notes = sheet {
      uncover()
      return []
    }
    guard learning?.has(.stage) == true, learning?.station != .end else { return leaveLesson() }
    if isReopened {
      learning?.sheet = nil
    } else {
      go(to: Station.stage)
    }
    return []
  }

  /// A key while a question is asked.
  private mutating func answer(_ command: Command, _ round: Round) -> [Outbound] {
    var round = round
    switch command {
    case .sheetUp: round.highlight(by: -1)
    case .sheetDown: round.highlight(by: 1)
    case .sheetForward where round.answer == nil: take(round.highlighted, in: &round)
    case .sheetForward: return goOn(in: round)
    default:
      guard let position = command.choicePosition else { return [] }
      if learning?.room != nil {
        round.vote(for: position)
      } else {
        take(position, in: &round)
      }
    }
    learning?.sheet = .round(round)
    return []
  }

  /// Answers a question, and remembers what the answer says about the learner.
  private mutating func take(_ position: Int, in round: inout Round) {
    round.take(position)
    guard let answer = round.answer, let item = round.item else { return }
    remember(answer, in: round)
    if round.kind == .bets {
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
    case .bets, .quiz: return goOn()
    case .cards:
      remember { $0.note(cards: round.rightCount, of: $1) }
      notice = Notice(.done, "\(round.rightCount) of \(round.items.count) cards are right.")
      return goOn()
    case .beliefs, .vote:
      learning?.sheet = nil
      return leaveLesson()
    }
  }
}

extension Learning.Sheet {
  /// The same text, scrolled elsewhere.
  fileprivate func scrolled(to offset: Int) -> Self {
    switch self {
    case .page: .page(offset: offset)
    case .end: .end(offset: offset)
    case .notes: .notes(offset: offset)
    case .round: self
    }
  }
}
