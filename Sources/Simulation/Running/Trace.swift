package import Browser
package import Model

/// Everything that has happened in a run, step by step.
package struct Trace: Hashable, Sendable {
  /// A request that a script made, and where it lies in the trace.
  package struct Request: Hashable, Sendable {
    /// The position of the request in the scenario's script.
    package let stimulus: Int
    package let call: ScriptCall

    /// The positions of its steps in ``Trace/steps``.
    package internal(set) var steps: Range<Int>
    package let outcome: Outcome
  }

  package let scenario: Scenario
  package internal(set) var steps: [Step] = []

  /// The requests in the order in which they were made, repetitions included.
  package internal(set) var requests: [Request] = []

  /// How many stimuli of the script have happened.
  package internal(set) var stimulusCount = 0

  /// Whether everything in the script has happened.
  package var isComplete: Bool { stimulusCount == scenario.scriptLength }

  init(_ scenario: Scenario) {
    self.scenario = scenario
  }

  /// The world as it is when a step is over, or before the first step when the step is nil.
  ///
  /// A step that the trace does not have gives the world at the end.
  package func world(after id: StepID?) -> World {
    var world = World(scenario)
    guard let id else { return world }
    for step in steps {
      for effect in step.effects { world.apply(effect) }
      if step.id == id { break }
    }
    return world
  }

  /// The position of a step, nil when the trace does not have it.
  package func index(of id: StepID) -> Int? {
    // Steps lie in the order of the script, so that those of one stimulus are found by halving.
    var low = 0
    var high = steps.count
    while low < high {
      let middle = low + (high - low) / 2
      if steps[middle].id.stimulus < id.stimulus { low = middle + 1 } else { high = middle }
    }
    return steps[low...].prefix { $0.id.stimulus == id.stimulus }.firstIndex { $0.id == id }
  }

  /// The step of a name, nil when the trace does not have it.
  package subscript(id: StepID) -> Step? {
    index(of: id).map { steps[$0] }
  }

  /// The step at which a request failed, nil when script got a response.
  ///
  /// - Parameter index: The position of the request in ``requests``.
  package func decisiveStep(forRequest index: Int) -> Step? {
    steps[requests[index].steps].last { $0.failure != nil }
  }

  /// The exchanges of a request, in order, redirect hops and preflights included.
  ///
  /// - Parameter index: The position of the request in ``requests``.
  package func exchanges(ofRequest index: Int) -> [Exchange] {
    var exchanges: [Exchange] = []
    for step in steps[requests[index].steps] {
      for effect in step.effects {
        switch effect {
        case .exchangeBegan(let exchange): exchanges.append(exchange)
        case .exchangeAnswered(_, let answer):
          exchanges[exchanges.endIndex - 1].fate = Exchange.Fate(answer)
        case .exchangeEnded where exchanges.last?.fate == .pending:
          exchanges[exchanges.endIndex - 1].fate = .unreachable
        default: break
        }
      }
    }
    return exchanges
  }

  /// The lines that the browser printed about a request.
  ///
  /// - Parameter index: The position of the request in ``requests``.
  package func console(ofRequest index: Int) -> [ConsoleLine] {
    steps[requests[index].steps].flatMap(\.effects).compactMap { effect in
      if case .browser(.consoleWritten(let line)) = effect { line } else { nil }
    }
  }
}
