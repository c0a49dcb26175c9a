import Canvas
import Lessons
import Simulation

/// The lesson beside the playground: what is to be reached, and what to read at this step.
struct LessonPane {
  private let scene: Scene
  private let learning: Learning
  private let layout: ProseLayout
  private var content: PaneContent

  private let rows: Int

  /// Whether there is only room for a few lines.
  private let isCompact: Bool

  /// The content of the pane for an inside of this size; nil when no lesson is open.
  static func content(_ scene: Scene, _ size: Size) -> PaneContent? {
    guard let learning = scene.state.learning else { return nil }
    var pane = LessonPane(scene, learning, size)
    pane.addEverything()
    return pane.content
  }

  private init(_ scene: Scene, _ learning: Learning, _ size: Size) {
    self.scene = scene
    self.learning = learning
    layout = ProseLayout(columns: size.columns, glyphs: scene.glyphs)
    content = PaneContent(width: size.columns, glyphs: scene.glyphs)
    rows = size.rows
    isCompact = rows < 18
  }

  private mutating func addEverything() {
    if let problem = learning.fileProblem {
      content.addProse(StyledText(problem, .warning))
      content.addGap()
    }
    if learning.isSolved { addItem(.next, onward, .lesson(.next)) }
    if isCompact { addOpenGoal() } else { addGoals() }
    if rows >= 8 { content.endEssentials() }
    if let fix = scene.state.triedFix { add(fix) }
    // What was read a moment ago yields to the keys; what is about this step does not.
    let reading = scene.state.lessonReading
    if reading.isBound { add(reading.blocks) }
    content.addGap()
    addHelp(isBound: reading.isBound)
    if !reading.isBound { add(reading.blocks) }
    content.addGap()
    addBets()
  }

  /// The first goal that is open, and how many are done, where there is no room for all.
  private mutating func addOpenGoal() {
    let goals = learning.goals
    guard !goals.isEmpty, !learning.isSolved else { return }
    let open = goals.firstIndex { !learning.isTicked($0) } ?? 0
    var lines = layout.lines(
      goals[open].say, behind: learning.sign(of: goals[open], scene.glyphs) + " ")
    if goals.count > 1 {
      let count = StyledText(
        "  (\(goals.count(where: learning.isTicked)) of \(goals.count) done)", .muted)
      let fits = (lines.last?.columns ?? 0) + count.columns <= layout.columns
      lines.append(fits ? (lines.popLast() ?? "") + count : count)
    }
    for (row, line) in lines.enumerated() {
      content.add(line, row == 0 ? .lesson(.goal(open)) : nil)
    }
  }

  private var onward: String {
    switch learning.nextStation {
    case .quiz: "to the questions"
    case .end: "to the end of the lesson"
    default: "to the next part"
    }
  }

  /// Something to do, with the key that does it from everywhere.
  private mutating func addItem(_ item: LessonItem, _ text: String, _ command: Command) {
    let key = scene.state.settings.keymap.label(of: command, glyphs: scene.glyphs)
    let label = key.isEmpty ? StyledText() : StyledText(key + "  ", .keycap)
    content.add(label + StyledText(text, .hint), .lesson(item))
  }

  private mutating func addGoals() {
    for (position, verdict) in learning.goals.enumerated() {
      let mark = learning.sign(of: verdict, scene.glyphs) + " "
      for (row, line) in layout.lines(verdict.say, behind: mark).enumerated() {
        content.add(line, row == 0 ? .lesson(.goal(position)) : nil)
      }
    }
  }

  /// Adds prose, whose lines can be selected, so that it scrolls however long it is.
  private mutating func add(_ blocks: [Block]) {
    content.addGap()
    for (position, line) in layout.lines(blocks).enumerated() {
      if line.isEmpty { content.addGap() } else { content.add(line, .lesson(.passage(position))) }
    }
  }

  /// A tempting fix: why it is none, whom it lets in, and what it changes.
  private mutating func add(_ fix: WrongFix) {
    content.addGap()
    addProse(fix.name, role: .warning)
    addProse(fix.why)
    content.addProse(StyledText(learning.part.newReaders(of: fix)))
    for change in learning.part.changes(of: fix) { content.addProse(StyledText(change, .muted)) }
  }

  /// Adds a text that stands by itself.
  private mutating func addProse(_ text: RichText, role: Role = .ordinary) {
    for line in layout.lines(text, role: role) { content.add(line) }
  }

  private mutating func addBets() {
    for (position, bet) in learning.bets.enumerated() {
      guard let choice = bet.answer.choice else { continue }
      let sign =
        bet.answer.isRight
        ? StyledText("\(scene.glyphs.allowed) ", .allowed)
        : StyledText.refusal(scene.glyphs) + " "
      let text = bet.question.choices[choice].say
      for (row, line) in layout.lines(text, behind: sign + StyledText("your bet: ", .muted))
        .enumerated()
      {
        content.add(line, row == 0 ? .lesson(.bet(position)) : nil)
      }
      if !bet.answer.isRight { addProse(bet.question.why) }
    }
  }

  /// What can be done about questions that were left, nil when none were.
  private var leftRound: String? {
    switch learning.leftStation {
    case .bets: "lay the bets you left"
    case .cards: "finish the quick round"
    case .quiz: "answer the questions you left"
    case .page, .stage, .end, nil: nil
    }
  }

  private mutating func addHelp(isBound: Bool) {
    let part = learning.part
    for (position, hint) in part.hints.prefix(learning.hintCount).enumerated() {
      let mark = StyledText("hint \(position + 1)  ", .muted)
      for (row, line) in layout.lines(hint, behind: mark).enumerated() {
        content.add(line, row == 0 ? .lesson(.openHint(position)) : nil)
      }
    }
    if let text = leftRound { addItem(.leftRound, text, .lesson(.back)) }
    if isBound { addItem(.page, "read the beginning again", .lesson(.read)) }
    guard !learning.isSolved else { return }
    if learning.hintCount < part.hints.count {
      addItem(.hint, learning.hintCount == 0 ? "a hint" : "another hint", .lesson(.hint))
    }
    if part.solution != nil { addItem(.solution, "show a solution", .lesson(.solution)) }
    if !part.wrongFixes.isEmpty { addItem(.wrongFixes, "try a tempting fix", .lesson(.wrongFixes)) }
    addItem(.next, part.goals.isEmpty ? onward : "leave it open and go on", .lesson(.next))
  }
}
