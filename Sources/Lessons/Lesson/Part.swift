package import Documents
package import Simulation

/// One step of a lesson.
package struct Part: Hashable, Sendable {
  /// What the step is called, empty when the lesson has only one.
  package let name: String

  /// The world at the start, nil when the step is only a quick round.
  package let world: World?

  /// What the learner may change.
  package let edit: Edit

  /// What a solution must do without.
  package let limits: [Limit]

  /// Bets that are made before the first run is seen.
  package internal(set) var predict: [Question] = []
  package internal(set) var cards: Cards?

  /// What is to be reached; all of it at once.
  package internal(set) var goals: [Goal] = []

  /// From a nudge to nearly the answer.
  package internal(set) var hints: [RichText] = []

  /// Where each hint stands.
  var hintPlaces: [Place] = []

  /// What reaches every goal, nil when there is none to reach.
  package internal(set) var solution: Variation?

  /// Tempting changes that do not.
  package internal(set) var wrongFixes: [WrongFix] = []
  package internal(set) var quiz: [Question] = []

  /// What there is to read, in the order of the file.
  package internal(set) var prose: [Passage] = []

  /// Where the step begins.
  package let place: Place

  /// A part that is only its world yet.
  init(name: String, world: World?, edit: Edit, limits: [Limit], place: Place) {
    self.name = name
    self.world = world
    self.edit = edit
    self.limits = limits
    self.place = place
  }
}

extension Part {
  /// What is missing of each goal in a run, nil where the goal holds.
  package func differences(in trace: Trace) -> [Difference?] {
    goals.map { $0.difference(in: trace) }
  }
}

/// A sentence that is to become true, and the check that says whether it is.
package struct Goal: Hashable, Sendable {
  package let say: RichText
  package let check: Check
  package let place: Place

  /// What is still different in a run, nil when the goal holds.
  package func difference(in trace: Trace) -> Difference? {
    Expectation.last(check).difference(in: trace)
  }
}

/// A changed scenario, and the change that leads to it.
package struct Variation: Hashable, Sendable {
  package let change: Change
  package let scenario: Scenario
}

/// A change that tempts, and what shows that it is none.
package struct WrongFix: Hashable, Sendable {
  package let name: RichText
  package let variation: Variation

  /// What is so when somebody falls for it.
  package let expect: Check
  package let why: RichText
  package let place: Place
}
