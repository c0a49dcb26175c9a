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

  /// How many changes one repair may take.
  static let longest = 4

  /// A repair that a search found.
  init(_ orders: [Mend.Order], _ scenario: Scenario) {
    sentence = orders.joined.sentence
    self.scenario = scenario
  }

  /// Looks for the repair of the request that failed at a step; nil when nothing that can be changed
  /// in the scenario mends it.
  package init?(of step: StepID, in scenario: Scenario) {
    var search = RemedySearch(of: step, in: scenario)
    while !search.isOver { search.goOn() }
    guard let remedy = search.remedy else { return nil }
    self = remedy
  }

  /// The scenario as it is when what fails after this is repaired, too, as far as that goes.
  package func continued(at position: Int) -> Scenario {
    var continued = scenario
    for _ in 0..<Self.longest {
      guard case .step(let hop, let moment) = Trial(continued, upTo: position).reach,
        let next = Remedy(
          of: StepID(stimulus: position, hop: hop, moment: moment), in: continued)
      else { break }
      continued = next.scenario
    }
    return continued
  }
}
