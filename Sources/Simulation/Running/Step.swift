package import Model

/// A moment of a run at which one can stop: what was looked at, and what changed.
package struct Step: Hashable, Identifiable, Sendable {
  package let id: StepID

  /// Every condition that was looked at, in order, those that held included.
  package let findings: Portion<Finding>

  /// Every change to the world, in order.
  package let effects: Portion<Effect>

  /// Why the request failed here, nil when it did not.
  package let failure: Failure?

  /// The simulated time.
  package let time: Instant

  package init(
    id: StepID, findings: Portion<Finding> = [], effects: Portion<Effect> = [],
    failure: Failure? = nil, time: Instant = .start
  ) {
    self.id = id
    self.findings = findings
    self.effects = effects
    self.failure = failure
    self.time = time
  }

  package var moment: Moment { id.moment }

  /// The exchange that the step is about, nil when it is about none.
  ///
  /// A step that writes a request names the exchange that is yet to begin.
  package var exchangeID: Exchange.ID? {
    switch moment {
    case .timePasses, .policyChanges, .cachesCleared, .scriptCalls, .fetchDecides,
      .preflightConsidered, .responseFiltered, .scriptSettles:
      nil
    default: Exchange.ID(stimulus: id.stimulus, hop: id.hop, isPreflight: moment.isPreflight)
    }
  }
}
