import Browser
package import Model
package import Simulation

/// The search for a repair, a change at a time, so that it can be given up between two of them.
///
/// Single changes are tried first, then what still lacks something together with a further one.
package struct RemedySearch: Sendable {
  /// The step at which the request fails, nil when the run that is given ends there.
  private let step: StepID?
  private let scenario: Scenario

  /// The run that fails and why, nil before it was looked at.
  private var start: (trial: Trial, failed: FailedRequest)?

  /// What is to be tried with a further change.
  private var open: [Attempt] = []
  private var next = 0

  /// What is being tried with a further change, why it fails, and the changes that are left to try.
  private var present: (attempt: Attempt, failed: FailedRequest)?
  private var mends: ArraySlice<Mend> = []

  /// How many changes were tried.
  private var count = 0

  /// How many changes a search may try.
  private static let patience = 60

  /// Whether everything was tried, or a repair was found.
  package private(set) var isOver = false

  /// What was found, nil when nothing was or not yet.
  package private(set) var remedy: Remedy?

  /// The run in which it is done.
  private(set) var found: Trial?

  /// The search for the repair of the request that fails at a step; nothing is run yet.
  package init(of step: StepID, in scenario: Scenario) {
    self.step = step
    self.scenario = scenario
  }

  /// The search for the repair of a request that was run.
  init(from trial: Trial) {
    step = nil
    scenario = trial.scenario
    begin(trial)
  }

  /// Changes that were made one after the other.
  private struct Attempt {
    var orders: [Mend.Order] = []
    let trial: Trial
    var movesRequest = false
    var count = 0
  }

  /// Goes on until the search is over.
  mutating func finish() {
    while !isOver { goOn() }
  }

  /// Looks at the run that fails, or tries one change.
  package mutating func goOn() {
    guard !isOver else { return }
    guard let start else {
      if let step { begin(Trial(scenario, upTo: step.stimulus)) }
      return
    }
    while mends.isEmpty {
      guard next < open.count else { return isOver = true }
      let attempt = open[next]
      next += 1
      guard let failed = FailedRequest(attempt.trial) else { continue }
      present = (attempt, failed)
      mends = failed.mends[...]
    }
    guard count < Self.patience, let present, let mend = mends.popFirst() else {
      return isOver = true
    }
    count += 1
    attempt(mend, after: present.attempt, failing: present.failed, from: start)
  }

  private mutating func begin(_ trial: Trial) {
    let isThere = step.map { trial.reach == .step(hop: $0.hop, $0.moment) } ?? true
    guard isThere, let failed = FailedRequest(trial) else { return isOver = true }
    start = (trial, failed)
    open = [Attempt(trial: trial)]
  }

  private mutating func attempt(
    _ mend: Mend, after attempt: Attempt, failing failed: FailedRequest,
    from start: (trial: Trial, failed: FailedRequest)
  ) {
    let position = start.trial.position
    let trial = Trial(mend.scenario, upTo: position)
    let moves = attempt.movesRequest || mend.movesRequest
    let orders = attempt.orders + mend.orders
    if trial.reach > start.trial.reach, trial.reach == .end || !moves {
      let isHarmful = Harm.isDone(
        from: start.trial.scenario, to: trial.scenario, at: position,
        isPublic: start.failed.isPublic)
      guard !isHarmful else { return }
      let needsTrial = start.failed.explanation.opens?.needsTrial == true
      remedy = Remedy(
        orders, trial.scenario, needsTrial ? Audience(from: start.trial, to: trial) : nil)
      found = trial
      isOver = true
    } else if attempt.count + 1 < Remedy.longest, moves || !failed.isRepeated(in: trial) {
      open.append(
        Attempt(orders: orders, trial: trial, movesRequest: moves, count: attempt.count + 1))
    }
  }
}

extension RemedySearch: Hashable {
  /// Two searches for the same that have got equally far are equal, because nothing in them is chance.
  package static func == (left: Self, right: Self) -> Bool {
    left.count == right.count && left.isOver == right.isOver
      && (left.start == nil) == (right.start == nil) && left.step == right.step
      && left.scenario == right.scenario
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(step)
    hasher.combine(count)
  }
}

extension FailedRequest {
  /// Whether a request fails of the same again, so that the change was none for the better.
  fileprivate func isRepeated(in trial: Trial) -> Bool {
    guard let other = FailedRequest(trial) else { return true }
    return other.explanation == explanation || trial.reach < self.trial.reach
  }
}
