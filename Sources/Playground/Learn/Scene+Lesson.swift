import Browser
package import Lessons
import Server
package import Simulation

/// Something that is to be reached, and whether it is.
package struct GoalVerdict: Hashable, Sendable {
  package let say: RichText

  /// What is still different, nil when the goal holds or is no check on the run.
  package let difference: Difference?
  package let holds: Bool
}

extension Part {
  /// What is to be reached, limits included, and whether a run reaches it.
  func verdicts(on trace: Trace) -> [GoalVerdict] {
    let reached = zip(goals, differences(in: trace)).map { goal, difference in
      GoalVerdict(say: goal.say, difference: difference, holds: difference == nil)
    }
    let kept = limits.map { limit in
      GoalVerdict(
        say: RichText([RichText.Span(limit.sentence)]), difference: nil,
        holds: !limit.isBroken(by: trace.scenario))
    }
    return reached + kept
  }
}

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

extension Limit {
  /// The limit as a goal.
  var sentence: String {
    switch self {
    case .star: "Without a *"
    case .reflect: "Without repeating whatever origin asks"
    case .null: "Without permitting null"
    case .patterns: "Without patterns for origins"
    case .raw: "Without raw headers"
    case .maxAge: "Without Access-Control-Max-Age"
    case .credentials: "Without permitting credentials"
    }
  }

  /// Whether any of a scenario's servers does what the limit forbids.
  func isBroken(by scenario: Scenario) -> Bool {
    scenario.servers.contains { isBroken(by: $0) }
  }
}
