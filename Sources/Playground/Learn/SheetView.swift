import Canvas
import Lessons

/// What lies over the stage in a lesson, laid out for the screen.
struct SheetView {
  let title: String

  /// What stands at the right end of the upper edge.
  let trailing: String
  private(set) var lines: [StyledText] = []

  /// The lines that can be seen at a time.
  private(set) var rows = 1

  /// The first line that is seen.
  private(set) var offset = 0

  /// The lines that can be clicked, each with the position of its choice.
  private(set) var choiceRows: [Int: Int] = [:]

  /// The line on which the keys act, nil when they scroll.
  private(set) var highlightedRow: Int?
  private let layout: ProseLayout
  private let glyphs: Glyphs

  /// Whether people read it from the back of a room.
  private let isForRoom: Bool

  init(_ sheet: Learning.Sheet, _ scene: Scene) {
    let size = scene.state.size
    glyphs = scene.glyphs
    layout = ProseLayout(
      columns: min(ProseLayout.standardColumns, size.columns - 6), glyphs: scene.glyphs)
    let learning = scene.state.learning
    isForRoom = learning?.room != nil
    title = learning?.title ?? ""
    trailing = learning.map(Self.place) ?? ""
    guard let learning else { return }
    if let problem = learning.fileProblem {
      lines += StyledText(problem, .warning).wrapped(to: layout.columns)
    }
    switch sheet {
    case .page: addPage(learning)
    case .end: addEnd(learning)
    case .notes: addNotes(learning)
    case .summary(let round, _): add(summaryOf: round)
    case .stop(let stop): add(stop, learning)
    case .round: if let round = learning.round { add(round) }
    }
    rows = min(lines.count, max(1, size.rows - 4))
    offset = sheet.offset
    if let highlightedRow { offset = max(0, highlightedRow - rows + 2) }
    offset = min(offset, max(0, lines.count - rows))
  }

  private static func place(_ learning: Learning) -> String {
    guard learning.lesson.parts.count > 1 else { return "\(learning.lesson.heading.minutes) min" }
    return "part \(learning.partIndex + 1) of \(learning.lesson.parts.count)"
  }

  private mutating func addGap() {
    if !lines.isEmpty, lines.last?.isEmpty == false { lines.append("") }
  }

  private mutating func addHeading(_ text: String) {
    addGap()
    lines.append(StyledText(text, .heading, .bold))
  }

  // MARK: Reading

  private mutating func addPage(_ learning: Learning) {
    if !learning.part.name.isEmpty { addHeading(learning.part.name) }
    addGap()
    lines += layout.lines(learning.part.prose.atStart)
    guard !learning.goals.isEmpty else { return }
    addHeading("What is to be reached")
    for goal in learning.goals {
      lines += layout.lines(goal.say, behind: learning.sign(of: goal, glyphs) + " ")
    }
  }

  private mutating func addEnd(_ learning: Learning) {
    let lesson = learning.lesson
    lines += layout.lines(lesson.afterword)
    let claims = lesson.folklore.compactMap { learning.course.claim($0.name) }
    if !claims.isEmpty { addHeading("What you need not believe any more") }
    for claim in claims {
      lines += layout.lines(claim.claim, behind: StyledText.refusal(glyphs) + " ")
      lines += layout.lines(claim.truth, behind: StyledText("\(glyphs.allowed) ", .allowed))
    }
    addNext(learning)
    guard !lesson.links.isEmpty else { return }
    addHeading("To read on")
    lines += lesson.links.flatMap { StyledText($0, .link).wrapped(to: layout.columns) }
  }

  // MARK: Showing it to a room

  /// What the one who teaches should know: about the stop, the lesson, and what comes then.
  private mutating func addNotes(_ learning: Learning) {
    if let note = learning.room?.stop?.note {
      addHeading("At this stop")
      lines += layout.lines(note)
    }
    if !learning.lesson.presenter.isEmpty {
      addHeading("In this lesson")
      lines += layout.lines(learning.lesson.presenter)
    }
    addNext(learning)
  }

  /// The next stop of a workshop.
  private mutating func addNext(_ learning: Learning) {
    guard let room = learning.room, room.path != nil else { return }
    addHeading("What comes next")
    let next = room.nextStop.map { "\($0.title(in: learning.course)), \($0.minutes) min" }
    lines += StyledText(next ?? "That was the last stop.").wrapped(to: layout.columns)
  }

  /// A stop that is no lesson, or the end of the path.
  private mutating func add(_ stop: WorkshopPath.Stop?, _ learning: Learning) {
    let title = stop?.title(in: learning.course) ?? "Here the path ends. Thank you for coming."
    lines += StyledText(title, .heading, .bold).wrapped(to: layout.columns)
    if let stop { lines.append(StyledText("\(stop.minutes) min", .muted)) }
    if let note = stop?.note {
      addGap()
      lines += layout.lines(note)
    }
    if stop != nil { addNext(learning) }
  }

  // MARK: Asking

  /// What came of a quick round: how much was right, and what was not.
  private mutating func add(summaryOf round: Round) {
    addHeading("\(round.rightCount) of \(round.items.count) are right")
    addGap()
    lines += StyledText("These are worth another look:").wrapped(to: layout.columns)
    for item in round.missed {
      addGap()
      addShown(item)
      if item.show.isEmpty { lines += layout.lines(item.question.ask) }
      for position in item.question.rightChoices {
        lines += layout.lines(
          item.question.choices[position].say,
          behind: StyledText("\(glyphs.allowed) ", .allowed))
      }
      lines += layout.lines(item.question.why)
    }
  }

  /// What a card shows, indented, as it was written but for what must be wrapped.
  private mutating func addShown(_ item: Round.Item) {
    for text in item.show {
      let shown = StyledText(text, .headerValue, .bold)
      lines += shown.wrapped(to: max(1, layout.columns - 2)).map { StyledText("  ") + $0 }
    }
  }

  private mutating func add(_ round: Round) {
    guard let item = round.item else { return }
    lines.append(StyledText(heading(of: round), .muted))
    addGap()
    addShown(item)
    addGap()
    lines += layout.lines(item.question.ask)
    addGap()
    for (position, choice) in item.question.choices.enumerated() {
      let row = lines.count
      choiceRows[row] = position
      if position == round.highlighted { highlightedRow = row }
      lines += layout.lines(choice.say, behind: mark(position, round))
      if round.votes.indices.contains(position) { lines.append(bar(round.votes[position])) }
      if isForRoom { lines.append("") }
    }
    guard let answer = round.answer else { return }
    addGap()
    if answer.choice != nil {
      lines.append(
        answer.isRight
          ? StyledText("\(glyphs.allowed) Right.", .allowed)
          : StyledText.refusal("Not so.", glyphs))
    }
    lines += layout.lines(item.question.why)
  }

  private func heading(of round: Round) -> String {
    let place =
      round.isRepetition
      ? "once more, \(round.remaining) left" : "\(round.number) of \(round.items.count)"
    return switch round.kind {
    case .bets: "Your bet, before anything has happened   \(place)"
    case .cards: "A quick round   \(place)"
    case .quiz: "A question   \(place)"
    case .beliefs: "You once thought so   \(place)"
    case .vote: "Who thinks that this is true?   \(place)"
    }
  }

  /// What stands before a choice: the key that takes it, or how it came out.
  private func mark(_ position: Int, _ round: Round) -> StyledText {
    guard let answer = round.answer else {
      return StyledText("\(position + 1)  ", .keycap)
    }
    if round.item?.question.rightChoices.contains(position) == true {
      return StyledText("\(glyphs.allowed)  ", .allowed)
    }
    return position == answer.choice
      ? StyledText.refusal(glyphs) + "  "
      : StyledText("\(glyphs.notApplicable)  ", .muted)
  }

  private func bar(_ votes: Int) -> StyledText {
    StyledText("   \(String(repeating: glyphs.message, count: min(votes, 40))) \(votes)", .hint)
  }
}

extension Drawing {
  /// What the lesson lays over the stage.
  mutating func drawSheet() {
    guard let view = screen.sheet else { return }
    let rect = overlayRect(rows: view.rows + 2, columns: ProseLayout.standardColumns + 6)
    frame.screen.fill(rect)
    let below = view.lines.count - view.offset - view.rows
    let more = below > 0 ? "\(glyphs.more) \(below)   \(view.trailing)" : view.trailing
    frame.screen.drawBox(
      rect,
      title: StyledText(view.title, .title).truncated(
        to: max(4, rect.columns - StyledText(more).columns - 9), glyphs: glyphs),
      trailing: StyledText(more, .muted),
      role: .focusBorder, glyphs: glyphs)
    let inside = rect.inset(top: 1, left: 3, bottom: 1, right: 3)
    frame.screen.draw(Array(view.lines.dropFirst(view.offset)), in: inside)
    frame.cursor = inside.origin
    for (row, position) in view.choiceRows {
      let line = inside.line(row - view.offset)
      addRegion(.row(position), line)
      guard row == view.highlightedRow else { continue }
      frame.screen.paint(line, role: .selection)
      frame.screen.draw(
        glyphs.marker, at: line.origin.moved(columns: -2), role: .focusBorder)
      frame.cursor = line.origin
    }
  }
}
