package import Lessons

/// A lesson that is being taken, and where one stands in it.
package struct Learning: Hashable, Sendable {
  package let course: Course

  /// The lesson, read again when its file changes.
  package internal(set) var lesson: Lesson

  /// The position of the present part.
  package internal(set) var partIndex = 0

  /// Where one stands on the way through the part.
  package internal(set) var station = Station.page

  /// What lies over the stage, nil when one works on it.
  package internal(set) var sheet: Sheet?

  /// What lay there before the presenter looked at the notes.
  var covered: Sheet?

  /// The rounds of this part that were left before their end, by their stations.
  var leftRounds: [Station: Round] = [:]

  /// The stations of this part whose questions are all answered.
  var finishedRounds: Set<Station> = []

  /// What was bet in this part.
  package internal(set) var bets: [Bet] = []

  /// What is to be reached in this part, and whether the run in force reaches it.
  package internal(set) var goals: [GoalVerdict] = []

  /// How many hints of this part were asked for.
  package internal(set) var hintCount = 0

  /// What the learner has done.
  package internal(set) var progress: Progress

  /// The room, when the lesson is shown to one.
  package internal(set) var room: Room?

  /// The short way through the course that somebody has chosen for themselves.
  package internal(set) var ownPath: WorkshopPath?

  /// What is wrong with the lesson's file, of which an older state is shown; nil for nothing.
  package internal(set) var fileProblem: String?

  /// A lesson at its beginning.
  package init(_ lesson: Lesson, course: Course, progress: Progress, room: Room? = nil) {
    self.lesson = lesson
    self.course = course
    self.progress = progress
    self.room = room
  }

  package var part: Part { lesson.parts[partIndex] }

  /// What the lesson is called, with its id.
  var title: String { "\(lesson.id)  \(lesson.heading.title)" }

  package var isLastPart: Bool { partIndex + 1 >= lesson.parts.count }

  /// What can lie over the stage.
  package enum Sheet: Hashable, Sendable {
    /// What there is to read at a part's start, scrolled by this many lines.
    case page(offset: Int)
    case round(Round)

    /// What there is to say when the lesson is over.
    case end(offset: Int)

    /// What the one who teaches should know.
    case notes(offset: Int)

    /// What came of a quick round in which something was missed.
    case summary(Round, offset: Int)

    /// A stop of a workshop that is no lesson, nil behind the last one.
    case stop(WorkshopPath.Stop?)
  }

  /// A bet, and what became of it.
  package struct Bet: Hashable, Sendable {
    package let question: Lessons.Question
    package let answer: Round.Answer
  }

  /// Whether the run stays behind the curtain, because somebody is asked what will come of it.
  var hidesRun: Bool { sheet != nil && [.page, .bets, .cards].contains(station) }

  /// Whether a repair may be proposed: in a lesson one finds it oneself, or asks for every hint, and
  /// where nothing may be changed or all is reached there is nothing to repair.
  var tellsRepair: Bool {
    !part.edit.areas.isEmpty && !part.goals.isEmpty && !isSolved
      && hintCount >= part.hints.count
  }

  /// Whether the part has something to do at a station.
  func has(_ station: Station) -> Bool { lesson.has(station, inPart: partIndex) }

  /// The next station of the part, nil when the next part follows.
  ///
  /// Bets and cards are asked once; who reads the beginning again need not answer again.
  var nextStation: Station? {
    var next = lesson.station(after: station, inPart: partIndex)
    while let passed = next, finishedRounds.contains(passed), passed != .quiz {
      next = lesson.station(after: passed, inPart: partIndex)
    }
    return next
  }

  /// The station of a round that was left before its end, nil when none was.
  var leftStation: Station? { [.bets, .cards].first { leftRounds[$0] != nil } }

  /// The way through the course on which one is, nil for the course itself.
  var path: WorkshopPath? { room?.path ?? ownPath }
}
