import Browser
import Lessons
import Simulation

extension Learning {
  /// Whether everything is reached; a part without goals has nothing to reach.
  package var isSolved: Bool { !part.goals.isEmpty && goals.allSatisfy(\.holds) }
}

extension Scene {
  /// What the lesson says at this step, or else what the part begins with.
  var lessonReading: (blocks: [Block], isBound: Bool) {
    guard let learning = state.learning else { return ([], false) }
    let prose = learning.part.prose
    var blocks = step.map { prose.at($0.id, in: trace) } ?? []
    if learning.isSolved, isAtEnd || blocks.isEmpty {
      blocks += prose.whenSolved
    } else if isAtEnd, isBlocked {
      blocks += prose.whenBlocked
    }
    return blocks.isEmpty ? (prose.atStart, false) : (blocks, true)
  }

  /// Whether the last step of the run is over.
  var isAtEnd: Bool { index.map { $0 + 1 >= trace.steps.count } ?? true }

  /// Whether the last thing that a script did ended with an error.
  var isBlocked: Bool {
    if case .error? = trace.requests.last?.outcome { true } else { false }
  }
}
