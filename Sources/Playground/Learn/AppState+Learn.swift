import Canvas
package import Lessons
import Simulation

extension AppState {
  /// Opens a lesson of a course for somebody who has done this much before.
  ///
  /// - Parameter part: Where to begin, counted from 1.
  package mutating func take(
    _ lesson: Lesson, of course: Course, progress: Progress, room: Room? = nil, part: Int = 1
  ) {
    learning = Learning(lesson, course: course, progress: progress, room: room)
    beginPart(min(max(part, 1), lesson.parts.count) - 1)
  }

  /// Opens another lesson of the course at its beginning.
  package mutating func begin(_ lesson: Lesson) {
    learning?.lesson = lesson
    beginPart(0)
  }

  /// Begins a part: its world is on the stage, and what there is to read lies over it.
  private mutating func beginPart(_ index: Int) {
    guard learning != nil else { return }
    learning?.partIndex = index
    learning?.bets = []
    learning?.hintCount = 0
    learning?.triedFix = nil
    remember { $0.note(begun: $1) }
    if let world = learning?.part.world { open(world.scenario) }
    stage.choose(.lesson)
    judgeGoals()
    go(to: Station.page)
  }

  /// Looks which goals hold for the run in force, and remembers a part that is solved.
  mutating func judgeGoals() {
    guard let part = learning?.part else { return }
    let wasSolved = learning?.isSolved == true
    learning?.goals = part.verdicts(on: timeline.trace)
    guard editor == nil else { return }
    rememberGoals()
    guard !wasSolved, learning?.isSolved == true else { return }
    let key = settings.keymap.mainKey(of: .nextStation)?.label(glyphs: glyphs)
    notice = Notice(.done, key.map { "Solved. \($0) goes on." } ?? "Solved.")
  }

  /// Remembers the goals that hold; limits are no goals, but a part is not solved beyond them.
  private mutating func rememberGoals() {
    guard let learning, !learning.part.goals.isEmpty else { return }
    let count = learning.part.goals.count
    let held = learning.goals.prefix(count).indices.filter { learning.goals[$0].holds }
    remember {
      $0.note(goals: held.map { $0 + 1 }, of: $1, outOf: learning.isSolved ? count : 0)
    }
  }

  /// Goes to a station of the part, and lays over the stage what belongs there.
  mutating func go(to station: Station) {
    guard let learning else { return }
    self.learning?.station = station
    self.learning?.sheet =
      switch station {
      case .page: .page(offset: 0)
      case .bets: learning.part.betting.map(Learning.Sheet.round)
      case .cards: learning.part.dealing.map(Learning.Sheet.round)
      case .stage: nil
      case .quiz: learning.part.quizzing.map(Learning.Sheet.round)
      case .end: .end(offset: 0)
      }
    if station == .stage {
      showWhatDecided()
      tellWhatToDo()
    }
  }

  /// Says on arrival what the goals are for.
  private mutating func tellWhatToDo() {
    guard let learning, !learning.part.goals.isEmpty, !learning.isSolved else { return }
    let edit = settings.keymap.label(of: .edit, glyphs: glyphs)
    let hint = settings.keymap.label(of: .hint, glyphs: glyphs)
    notice = Notice(.done, "Now reach the goals: \(edit) edits the policy, \(hint) is a hint.")
  }

  /// A wrong bet leads to the step that decides; a right one to the beginning.
  private mutating func showWhatDecided() {
    let wasWrong = learning?.bets.contains { !$0.answer.isRight } == true
    go(to: wasWrong ? timeline.decisiveIndex ?? timeline.steps.count - 1 : 0)
  }

  /// On to the next station, the next part, or back to the map.
  mutating func goOn() -> [Outbound] {
    guard let learning else { return [] }
    if learning.part.goals.isEmpty, (learning.nextStation ?? .end) == .end {
      remember { $0.note(solved: $1) }
    }
    if let station = learning.nextStation {
      go(to: station)
    } else if learning.station != .end, !learning.isLastPart {
      beginPart(learning.partIndex + 1)
    } else {
      return leaveLesson()
    }
    return []
  }

  /// A key on the stage that is about the lesson.
  mutating func attend(_ command: Command) -> [Outbound] {
    switch command {
    case .lessonPane: stage.choose(.lesson)
    case .lessonPage: learning?.sheet = .page(offset: 0)
    case .hint: takeHint()
    case .solution: showSolution()
    case .wrongFixes: openWrongFixes()
    case .nextStation: return goOn()
    case .map: openMap()
    case .glossary: openGlossary()
    case .notes:
      let covered = learning?.sheet
      learning?.covered = covered
      learning?.sheet = .notes(offset: 0)
    default: break
    }
    return []
  }

  private mutating func takeHint() {
    guard let learning, learning.hintCount < learning.part.hints.count else { return }
    self.learning?.hintCount += 1
    stage.choose(.lesson)
    stage[.lesson] = .lesson(.openHint(learning.hintCount))
    remember { $0.note(hints: learning.hintCount + 1, of: $1) }
  }

  /// Puts the solution on the stage and goes to the beginning, so that one has to step oneself.
  private mutating func showSolution() {
    guard let solution = learning?.part.solution else { return }
    learning?.triedFix = nil
    remember { $0.note(shown: $1) }
    commit(solution.scenario, as: "the solution")
    go(to: 0)
  }

  private mutating func openWrongFixes() {
    guard let fixes = learning?.part.wrongFixes else { return }
    let rows = fixes.indices.map { position in
      ListOverlay.Row(title: fixes[position].name.plain, choice: .wrongFix(position))
    }
    overlay = .list(ListOverlay(.wrongFixes, rows: rows))
  }

  /// Puts a tempting fix on the stage, at the step that shows what is wrong with it.
  mutating func tryFix(at position: Int) {
    guard let fixes = learning?.part.wrongFixes, fixes.indices.contains(position) else { return }
    commit(fixes[position].variation.scenario, as: fixes[position].name.plain)
    learning?.triedFix = fixes[position]
    stage.choose(.lesson)
  }

  /// Acts on something in the lesson's pane.
  mutating func open(_ item: LessonItem) -> [Outbound] {
    switch item {
    case .page: return attend(.lessonPage)
    case .hint: return attend(.hint)
    case .solution: return attend(.solution)
    case .wrongFixes: return attend(.wrongFixes)
    case .next: return attend(.nextStation)
    case .openHint: return attend(.hint)
    case .goal, .bet: overlay = .text(TextOverlay(.details(.lesson(item))))
    }
    return []
  }
}
