package import Simulation

/// Something that is to be reached, and whether it is.
package struct GoalVerdict: Hashable, Sendable {
  /// The sentence that is shown.
  package let say: RichText

  /// What is still different, nil when the goal holds or is no check on the run.
  package let difference: Difference?
  package let holds: Bool
}

extension Part {
  /// Whether a run reaches everything; a part without goals has nothing to reach.
  package func isSolved(by trace: Trace) -> Bool { verdicts(on: trace).allSatisfy(\.holds) }

  /// What is to be reached, limits included, and whether a run reaches it.
  package func verdicts(on trace: Trace) -> [GoalVerdict] {
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
