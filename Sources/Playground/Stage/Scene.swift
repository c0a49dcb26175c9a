package import Browser
package import Canvas
import Model
import Server
package import Simulation

/// Everything that the panes show, worked out once from the state.
package struct Scene: Sendable {
  package let state: AppState
  package let scenario: Scenario
  package let trace: Trace

  /// The position of the present step, nil when nothing happens.
  package let index: Int?
  package let step: Step?

  /// The world when the present step is over.
  package let world: World
  package let log: NetworkLog
  package let verdicts: Verdicts

  /// The log of the run before the last change, nil when there is no difference to show.
  package let earlierLog: NetworkLog?

  /// Why the request failed, nil when it did not or not yet.
  package private(set) var explanation: Explanation?

  /// The change that would mend what failed, nil when nothing here mends it.
  package private(set) var remedy: Remedy?

  /// The scene of a state.
  package init(_ state: AppState) {
    self.state = state
    let trace = state.shownTrace
    let index = state.position
    self.trace = trace
    self.index = index
    scenario = trace.scenario
    step = index.map { trace.steps[$0] }
    world = trace.world(after: step?.id)
    log = NetworkLog(trace, at: index ?? 0)
    verdicts = Verdicts(trace, at: index)
    earlierLog =
      state.showsEarlier ? nil : state.timeline.earlier.map { NetworkLog($0, at: index ?? 0) }
    explanation = failedStep.flatMap(explain)
    remedy = explanation?.repair.flatMap { Remedy($0, in: self) }
  }

  package var glyphs: Glyphs { state.glyphs }

  /// The request that the present step belongs to, or the nearest one.
  package var requestIndex: Int? {
    guard let index else { return nil }
    let requests = trace.requests
    return requests.firstIndex { $0.steps.contains(index) }
      ?? requests.firstIndex { $0.steps.lowerBound > index }
      ?? requests.indices.last
  }

  package var request: Trace.Request? { requestIndex.map { trace.requests[$0] } }

  /// What the script got for the present request, nil as long as it waits.
  package var result: Outcome? {
    guard let requestIndex, requestIndex < world.results.count else { return nil }
    return world.results[requestIndex]
  }

  /// Whether the script has asked.
  package var hasAsked: Bool {
    guard let request, let index else { return false }
    return index >= request.steps.lowerBound
  }

  /// The exchange that the present step is about, which may be one that never happens.
  package var exchange: NetworkLog.Entry? { log.current }

  /// The exchange to show in detail: the present one, or the last that did happen.
  package var shownExchange: NetworkLog.Entry? {
    log.currentIndex.flatMap { current in
      log.entries[...current].last { $0.exchange != nil }
    }
  }
}
