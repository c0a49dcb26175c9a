package import Browser
package import Model

/// A repair that has been tried: with it the request gets past the step at which it failed, and
/// nobody reads who is not meant to.
///
/// What is printed of it and what is done are one: its sentence is made of the changes to its
/// scenario. It mends one failure, with as many changes as that takes; what fails at a later step
/// has a repair of its own.
package struct Remedy: Hashable, Sendable {
  /// What is done, in one sentence; it may hold text from outside.
  package let sentence: String

  /// The scenario in which it is done.
  package let scenario: Scenario

  /// Who else gets in with it, nil where what it opens is the same for all.
  package let audience: Audience?

  /// How many changes one repair may take.
  private static let longest = 4

  /// How many changes a search may try.
  private static let patience = 60

  /// Looks for the repair of the request that failed at a step; nil when nothing that can be changed
  /// in the scenario mends it.
  package init?(of step: StepID, in scenario: Scenario) {
    let start = Trial(scenario, upTo: step.stimulus)
    guard start.reach == .step(hop: step.hop, step.moment), let failed = FailedRequest(start),
      let found = Self.search(from: start, isPublic: failed.isPublic)
    else { return nil }
    sentence = found.orders.sentence
    self.scenario = found.trial.scenario
    let needsTrial = failed.explanation.opens?.needsTrial == true
    audience = needsTrial ? Audience(from: start, to: found.trial) : nil
  }

  /// The scenario as it is when what fails after this is repaired, too, as far as that goes.
  package func continued(at position: Int) -> Scenario {
    var trial = Trial(scenario, upTo: position)
    // Every repair gets the request further, so that this comes to an end.
    while let failed = FailedRequest(trial),
      let next = Self.search(from: trial, isPublic: failed.isPublic)
    {
      trial = next.trial
    }
    return trial.scenario
  }

  /// Changes that were made one after the other.
  private struct Attempt {
    var orders: [Mend.Order]
    let trial: Trial
    var movesRequest: Bool
    let count: Int
  }

  /// Tries single changes first, then what still lacks something together with a further one.
  private static func search(
    from start: Trial, isPublic: Bool
  ) -> (orders: [Mend.Order], trial: Trial)? {
    var open = [Attempt(orders: [], trial: start, movesRequest: false, count: 0)]
    var runs = 0
    var next = 0
    while next < open.count {
      let attempt = open[next]
      next += 1
      guard let failed = FailedRequest(attempt.trial) else { continue }
      for mend in failed.mends {
        guard runs < patience else { return nil }
        runs += 1
        let trial = Trial(mend.scenario, upTo: start.position)
        let moves = attempt.movesRequest || mend.movesRequest
        let orders = attempt.orders + mend.orders
        if trial.reach > start.reach, trial.reach == .end || !moves {
          let isHarmful = Harm.isDone(
            from: start.scenario, to: trial.scenario, at: start.position, isPublic: isPublic)
          if !isHarmful { return (orders.joined, trial) }
        } else if attempt.count + 1 < longest, moves || !failed.isRepeated(in: trial) {
          open.append(
            Attempt(orders: orders, trial: trial, movesRequest: moves, count: attempt.count + 1))
        }
      }
    }
    return nil
  }
}

extension FailedRequest {
  /// Whether a request fails of the same again, so that the change was none for the better.
  fileprivate func isRepeated(in trial: Trial) -> Bool {
    guard let other = FailedRequest(trial) else { return true }
    return other.explanation == explanation || trial.reach < self.trial.reach
  }
}
