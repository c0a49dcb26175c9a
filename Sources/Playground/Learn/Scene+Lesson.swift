import Browser
import Lessons
import Simulation

extension Learning {
  /// Whether everything is reached; a part without goals has nothing to reach.
  package var isSolved: Bool { !part.goals.isEmpty && goals.allSatisfy(\.holds) }
}

extension Scene {
  /// Whether the last step of the run is over.
  var isAtEnd: Bool { index.map { $0 + 1 >= trace.steps.count } ?? true }

  /// Whether the last thing that a script did ended with an error.
  var isBlocked: Bool {
    if case .error? = trace.requests.last?.outcome { true } else { false }
  }
}
