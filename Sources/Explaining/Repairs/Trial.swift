import Browser
import Model
import Simulation

/// A run of a scenario up to one of its requests, to see how far that one gets.
struct Trial {
  let scenario: Scenario

  /// The position of the request in the whole script, in which repetitions are written out.
  let position: Int
  let trace: Trace

  /// How many stimuli before the request are run, too, because of what they leave behind.
  private static let memory = 30

  /// - Parameter call: What is called in place of the request, nil for the request itself.
  init(_ scenario: Scenario, upTo position: Int, calling call: ScriptCall? = nil) {
    self.scenario = scenario
    self.position = position
    var excerpt = Self.excerpt(of: scenario, upTo: position)
    if let call { excerpt.stimuli[excerpt.stimuli.endIndex - 1] = .request(call) }
    trace = Run.simulate(excerpt)
  }

  /// What the scenario calls at the position, nil when something else stands there.
  var call: ScriptCall? { scenario.call(at: scenario.editableIndex(ofStimulus: position)) }

  /// The request that is tried, nil when something else stands at its position.
  var request: Trace.Request? {
    trace.requests.last.flatMap { $0.stimulus == trace.scenario.stimuli.count - 1 ? $0 : nil }
  }

  /// How far the request gets.
  var reach: Reach {
    guard request != nil, let step = trace.decisiveStep(forRequest: trace.requests.count - 1)
    else { return .end }
    return .step(hop: step.id.hop, step.id.moment)
  }

  /// The stimulus at a position and those before it; of those that are too long ago, only policies.
  private static func excerpt(of scenario: Scenario, upTo position: Int) -> Scenario {
    var excerpt = scenario
    let start = max(0, position - memory)
    let policies = scenario.stimuli.prefix(start).filter { stimulus in
      if case .policy = stimulus { true } else { false }
    }
    excerpt.stimuli = policies + (start...position).map(scenario.stimulus(at:))
    (excerpt.repeatCount, excerpt.waitMilliseconds, excerpt.expectation) = (1, 0, nil)
    return excerpt
  }
}

/// How far a request gets: to the step at which it fails, or to its end.
enum Reach: Comparable {
  case step(hop: Int, Moment)
  case end

  static func < (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.step(let hop, let moment), .step(let otherHop, let otherMoment)):
      (hop, order(of: moment)) < (otherHop, order(of: otherMoment))
    case (.step, .end): true
    case (.end, _): false
    }
  }

  private static func order(of moment: Moment) -> Int {
    Moment.allCases.firstIndex(of: moment) ?? 0
  }
}
