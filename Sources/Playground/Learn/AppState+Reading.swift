package import Lessons
import Simulation

extension Learning {
  /// Whether everything is reached; a part without goals has nothing to reach.
  package var isSolved: Bool { !part.goals.isEmpty && goals.allSatisfy(\.holds) }
}

extension AppState {
  /// What the lesson says at the present step, or else what the part begins with.
  var lessonReading: (blocks: [Block], isBound: Bool) {
    guard let learning else { return ([], false) }
    let prose = learning.part.prose
    var blocks = timeline.place.map { prose.at($0, in: timeline.trace) } ?? []
    if learning.isSolved, timeline.isAtEnd || blocks.isEmpty {
      blocks += prose.whenSolved
    } else if timeline.isAtEnd, timeline.trace.endsWithError {
      blocks += prose.whenBlocked
    }
    return blocks.isEmpty ? (prose.atStart, false) : (blocks, true)
  }

  /// The tempting fix that is on the stage, nil when none is.
  package var triedFix: WrongFix? {
    learning?.part.wrongFixes.first { $0.variation.scenario == history.present }
  }

  /// Scrolls the lesson to what it says newly, because the step or the run is another one.
  ///
  /// What somebody has scrolled to stays as long as the text does.
  mutating func showNewReading(since before: [Block]) {
    let reading = lessonReading
    guard reading.blocks != before, let chosen = stage[.lesson] else { return }
    let isText = if case .lesson(.passage) = chosen { true } else { false }
    if isText || reading.isBound { stage[.lesson] = nil }
  }
}
