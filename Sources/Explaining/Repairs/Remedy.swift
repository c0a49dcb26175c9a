package import Model
package import Simulation

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
  static let longest = 4

  /// A repair that a search found.
  init(_ orders: [Mend.Order], _ scenario: Scenario, _ audience: Audience?) {
    sentence = orders.joined.sentence
    self.scenario = scenario
    self.audience = audience
  }

  /// Looks for the repair of the request that failed at a step; nil when nothing that can be changed
  /// in the scenario mends it.
  package init?(of step: StepID, in scenario: Scenario) {
    var search = RemedySearch(of: step, in: scenario)
    search.finish()
    guard let remedy = search.remedy else { return nil }
    self = remedy
  }

  /// The scenario as it is when what fails after this is repaired, too, as far as that goes.
  package func continued(at position: Int) -> Scenario {
    var trial = Trial(scenario, upTo: position)
    // Every repair gets the request further, so that this comes to an end.
    while true {
      var search = RemedySearch(from: trial)
      search.finish()
      guard let next = search.found else { return trial.scenario }
      trial = next
    }
  }
}
