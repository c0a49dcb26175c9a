/// A lesson that is being taken: where one stands in it, and what is on record of it.
///
/// It is the one way through a lesson. The screen and the plain lines say what somebody does, and show
/// what happens; nothing else notes what a learner has done.
package struct LessonRun: Hashable, Sendable {
  package let course: Course

  /// The lesson, read again when its file changes.
  package internal(set) var lesson: Lesson

  /// The position of the present part.
  package internal(set) var partIndex = 0

  /// Where one stands on the way through the part.
  package internal(set) var station = Station.page

  /// The questions that are being asked, nil when none are.
  package internal(set) var round: Round?

  /// The rounds of this part that were left before their end, by their stations.
  var leftRounds: [Station: Round] = [:]

  /// The stations of this part whose questions are all answered.
  var finishedRounds: Set<Station> = []

  /// What was bet in this part.
  package internal(set) var bets: [Bet] = []

  /// What is to be reached in this part, and whether the run that was judged last reaches it.
  package internal(set) var goals: [GoalVerdict] = []

  /// How many hints of this part were asked for.
  package internal(set) var hintCount = 0

  /// What the learner has done.
  package internal(set) var progress: Progress

  /// Whether a record is kept: what a room answers is not what its presenter knows.
  private let keepsRecord: Bool

  /// A bet, and what became of it.
  package struct Bet: Hashable, Sendable {
    package let question: Question
    package let answer: Round.Answer
  }

  /// A lesson of which no part has begun.
  package init(
    _ lesson: Lesson, of course: Course, progress: Progress, keepsRecord: Bool = true
  ) {
    self.lesson = lesson
    self.course = course
    self.progress = progress
    self.keepsRecord = keepsRecord
  }

  /// Remembers something about the present part.
  mutating func note(_ note: (inout Progress, Progress.PartID) -> Void) {
    guard keepsRecord else { return }
    note(&progress, Progress.PartID(lesson.id, part: partIndex + 1))
  }

  /// What is on record before an answer, nil when nothing is kept.
  var record: Progress? { keepsRecord ? progress : nil }
}

/// What the screen and the lines ask.
extension LessonRun {
  package var part: Part { lesson.parts[partIndex] }

  package var isLastPart: Bool { partIndex + 1 >= lesson.parts.count }

  /// Whether everything is reached; a part without goals has nothing to reach.
  package var isSolved: Bool {
    !part.goals.isEmpty && !goals.isEmpty && goals.allSatisfy(\.holds)
  }

  /// Whether goals may already be told apart: before the bets a tick would give the answer away.
  package var tellsGoals: Bool { station != .page && station != .bets }

  /// What to say before one goes on though goals are open, nil when none is.
  package var reminder: String? {
    let count = station == .stage ? goals.count { !$0.holds } : 0
    return switch count {
    case 0: nil
    case 1: "A goal is still open."
    default: "\(count) goals are still open."
    }
  }

  /// Whether leaving what there is to read or to answer leads to the playground.
  package var leavesToStage: Bool { has(.stage) && station != .end }

  /// The station of a round that was left before its end, nil when none was.
  package var leftStation: Station? { [.bets, .cards, .quiz].first { leftRounds[$0] != nil } }

  /// The next station of the part, nil when the next part follows.
  package var nextStation: Station? {
    var next = lesson.station(after: station, inPart: partIndex)
    while let passed = next, isPassedBy(passed) {
      next = lesson.station(after: passed, inPart: partIndex)
    }
    return next
  }

  /// Whether going on passes a station by.
  ///
  /// Bets and cards are asked once: reading the beginning again does not ask them again. Questions at
  /// the end that were left out stay so, until one goes back to them.
  private func isPassedBy(_ station: Station) -> Bool {
    station == .quiz ? leftRounds[station] != nil : finishedRounds.contains(station)
  }

  /// Whether the part has something to do at a station.
  func has(_ station: Station) -> Bool { lesson.has(station, inPart: partIndex) }
}
