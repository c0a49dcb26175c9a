import Canvas
import Lessons
import Playground
import TestSupport
import Testing

/// Somebody who takes a lesson on the screen and in plain lines at once.
struct BothWays {
  /// What somebody does in a lesson, whichever way it is taken.
  enum Move: Hashable {
    /// Answers with the choice at a position, and goes on.
    case answer(Int)

    /// Answers so, and takes it back.
    case answerAndTakeBack(Int)

    /// Leaves the questions out.
    case leaveOut
    case hint
    case solution

    /// Tries the tempting fix at a position.
    case fix(Int)

    /// Goes on from the playground, though goals may be open.
    case goOn
    case goBack
  }

  private(set) var screen: AppState
  private(set) var lines: Recital

  /// What was done so far.
  private(set) var moves: [Move] = []

  /// - Parameter lesson: A lesson of the course, told in lines up to what has to be done first.
  init(_ lesson: Lesson, course: Course) {
    screen = AppState(.iceCream, size: Size(columns: 80, rows: 24))
    screen.take(lesson, of: course, progress: Progress())
    lines = Recital(lesson, course: course, progress: Progress())
    _ = lines.begin()
    readOn()
  }

  /// Whether the lesson has been taken to its end.
  var isOver: Bool { lines.isOver }

  /// Where the screen stands, as far as the lines know such places.
  var screenPlace: [Int?] { place(in: screen.learning?.run) }

  /// Where the lines stand.
  var linesPlace: [Int?] { place(in: lines.run) }

  private func place(in run: LessonRun?) -> [Int?] {
    [run?.partIndex, run?.station.rawValue, run?.round?.position, run?.hintCount]
  }

  mutating func make(_ move: Move) {
    moves.append(move)
    switch move {
    case .answer(let position):
      screen.type("\(position + 1) →")
      type("\(position + 1)")
    case .answerAndTakeBack(let position):
      screen.type("\(position + 1) u")
      type("\(position + 1)", "undo")
    case .leaveOut: leaveOut()
    case .hint:
      screen.type("H")
      type("hint")
    case .solution:
      screen.type("A")
      type("solution")
    case .fix(let position):
      screen.type("W \(String(repeating: "↓ ", count: position))↵")
      type("fix \(position + 1)")
    case .goOn: goOn()
    case .goBack: goBack()
    }
    readOn()
  }

  private mutating func type(_ typed: String...) {
    for line in typed { _ = lines.take(line) }
  }

  /// Presses a key, once more where something would be lost.
  private mutating func insist(_ key: String) {
    let before = screenPlace
    screen.type(key)
    if screenPlace == before, screen.notice?.tone == .refused { screen.type(key) }
  }

  /// The screen waits after a page and after what came of a quick round; the lines do not.
  private mutating func readOn() {
    for _ in 0..<8 {
      switch screen.learning?.sheet {
      case .page, .summary: screen.type("N")
      case .round, .end, .notes, .stop, nil: return
      }
    }
  }

  /// On the screen one key leaves all questions before the playground, and the next goes past it.
  private mutating func leaveOut() {
    let isQuiz = lines.run.station == .quiz
    type("skip")
    screen.type("Esc")
    if screen.overlay != nil {
      // Without a playground it leaves the lesson.
      screen.type("Esc N")
    } else if isQuiz {
      insist("N")
    }
    readOn()
    if lines.run.station == .cards, screen.learning?.station == .stage { type("skip") }
  }

  private mutating func goOn() {
    if lines.run.reminder != nil { type("next") }
    type("next")
    insist("N")
  }

  /// The lines begin with the first question of a part, and go back from it to the part before.
  private mutating func goBack() {
    let station = lines.run.station
    type("back")
    insist("B")
    let isPageBefore = [.bets, .cards].contains(station) && (screen.learning?.partIndex ?? 0) > 0
    if isPageBefore || station == .quiz { insist("B") }
  }
}
