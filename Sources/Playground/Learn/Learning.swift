import Canvas
package import Lessons

/// A lesson on the screen: how it is taken, and what lies over the stage.
@dynamicMemberLookup
package struct Learning: Hashable, Sendable {
  /// The lesson that is being taken, and where one stands in it.
  package internal(set) var run: LessonRun

  /// What lies over the stage, nil when one works on it.
  package internal(set) var sheet: Sheet?

  /// What lay there before the presenter looked at the notes.
  var covered: Sheet?

  /// The room, when the lesson is shown to one.
  package internal(set) var room: Room?

  /// The short way through the course that somebody has chosen for themselves.
  package internal(set) var ownPath: WorkshopPath?

  /// What is wrong with the lesson's file, of which an older state is shown; nil for nothing.
  package internal(set) var fileProblem: String?

  /// A lesson at its beginning.
  package init(_ run: LessonRun, room: Room? = nil) {
    self.run = run
    self.room = room
  }

  /// Whatever the run of the lesson says.
  package subscript<Value>(dynamicMember path: KeyPath<LessonRun, Value>) -> Value {
    run[keyPath: path]
  }

  /// What the lesson is called, with its id.
  var title: String { "\(run.lesson.id)  \(run.lesson.heading.title)" }

  /// Whether the presenter looks at the notes.
  var isShowingNotes: Bool { if case .notes? = sheet { true } else { false } }

  /// What can lie over the stage.
  package enum Sheet: Hashable, Sendable {
    /// What there is to read at a part's start, scrolled by this many lines.
    case page(offset: Int)

    /// The questions that the run asks.
    case round

    /// What there is to say when the lesson is over.
    case end(offset: Int)

    /// What the one who teaches should know.
    case notes(offset: Int)

    /// What came of a quick round in which something was missed.
    case summary(Round, offset: Int)

    /// A stop of a workshop that is no lesson, nil behind the last one.
    case stop(WorkshopPath.Stop?)
  }

  /// Whether the run stays behind the curtain, because somebody is asked what will come of it.
  var hidesRun: Bool { sheet != nil && [.page, .bets, .cards].contains(run.station) }

  /// Whether a repair may be proposed: in a lesson one finds it oneself, or asks for every hint, and
  /// where nothing may be changed or all is reached there is nothing to repair.
  var tellsRepair: Bool {
    let part = run.part
    return !part.edit.areas.isEmpty && !part.goals.isEmpty && !run.isSolved
      && run.hintCount >= part.hints.count
  }

  /// The way through the course on which one is, nil for the course itself.
  var path: WorkshopPath? { room?.path ?? ownPath }

  /// Whether a goal is shown as reached.
  func isTicked(_ goal: GoalVerdict) -> Bool { goal.holds && run.tellsGoals }

  /// The sign that stands before a goal.
  func sign(of goal: GoalVerdict, _ glyphs: Glyphs) -> StyledText {
    isTicked(goal) ? StyledText(glyphs.allowed, .allowed) : StyledText(glyphs.future, .muted)
  }
}
