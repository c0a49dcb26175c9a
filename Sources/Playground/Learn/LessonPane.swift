import Canvas
import Lessons
import Simulation

/// The lesson beside the playground: what is to be reached, and what to read at this step.
struct LessonPane {
  private let scene: Scene
  private let learning: Learning
  private let layout: ProseLayout
  private var content: PaneContent

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
    isCompact = size.rows < 12
  }

  private mutating func addEverything() {
    if learning.isSolved { addItem(.next, onward, .nextStation) }
    if isCompact {
      addSummary()
      addReading()
      addHelp()
      content.addGap()
      addGoals()
    } else {
      addGoals()
      content.addGap()
      addReading()
      content.addGap()
      addHelp()
    }
    content.addGap()
    addBets()
  }

  /// How many goals hold, where there is no room for all of them.
  private mutating func addSummary() {
    let goals = learning.goals
    guard !goals.isEmpty, !learning.isSolved else { return }
    let signs = goals.map { goal in
      goal.holds && learning.tellsGoals
        ? StyledText(scene.glyphs.allowed, .allowed) : StyledText(scene.glyphs.future, .muted)
    }
    let count = learning.tellsGoals ? goals.filter(\.holds).count : 0
    content.add(
      signs.reduce(StyledText("goals ", .muted), +)
        + StyledText("  \(count) of \(goals.count)", .muted), .lesson(.page))
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
      let sign =
        verdict.holds && learning.tellsGoals
        ? StyledText("\(scene.glyphs.allowed) ", .allowed)
        : StyledText("\(scene.glyphs.future) ", .muted)
      for (row, line) in layout.lines(verdict.say, behind: sign).enumerated() {
        content.add(line, row == 0 ? .lesson(.goal(position)) : nil)
      }
    }
  }

  /// What is about this step, or else what the part begins with.
  private mutating func addReading() {
    if let fix = learning.triedFix {
      addProse(fix.name, role: .warning)
      addProse(fix.why)
      content.addGap()
    }
    let prose = learning.part.prose
    var blocks: [Block] = []
    if let step = scene.step { blocks = prose.at(step.id, in: scene.trace) }
    if scene.isAtEnd {
      blocks += learning.isSolved ? prose.whenSolved : scene.isBlocked ? prose.whenBlocked : []
    }
    let isBound = !blocks.isEmpty
    for line in layout.lines(isBound ? blocks : prose.atStart) { content.add(line) }
    if isBound { addItem(.page, "read the beginning again", .lessonPage) }
  }

  /// Adds a text that stands by itself.
  private mutating func addProse(_ text: RichText, role: Role = .ordinary) {
    for line in layout.lines(text, role: role) { content.add(line) }
  }

  private mutating func addBets() {
    for (position, bet) in learning.bets.enumerated() {
      let sign =
        bet.answer.isRight
        ? StyledText("\(scene.glyphs.allowed) ", .allowed)
        : StyledText.refusal(scene.glyphs) + " "
      let text = bet.question.choices[bet.answer.choice].say
      for (row, line) in layout.lines(text, behind: sign + StyledText("your bet: ", .muted))
        .enumerated()
      {
        content.add(line, row == 0 ? .lesson(.bet(position)) : nil)
      }
      if !bet.answer.isRight { addProse(bet.question.why) }
    }
  }

  private mutating func addHelp() {
    let part = learning.part
    for (position, hint) in part.hints.prefix(learning.hintCount).enumerated() {
      let mark = StyledText("hint \(position + 1)  ", .muted)
      for (row, line) in layout.lines(hint, behind: mark).enumerated() {
        content.add(line, row == 0 ? .lesson(.openHint(position)) : nil)
      }
    }
    guard !learning.isSolved else { return }
    if learning.hintCount < part.hints.count {
      addItem(.hint, learning.hintCount == 0 ? "a hint" : "another hint", .hint)
    }
    if part.solution != nil { addItem(.solution, "show a solution", .solution) }
    if !part.wrongFixes.isEmpty { addItem(.wrongFixes, "try a tempting fix", .wrongFixes) }
    addItem(.next, part.goals.isEmpty ? onward : "leave it open and go on", .nextStation)
  }
}
