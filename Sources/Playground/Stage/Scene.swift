package import Browser
package import Canvas
package import Explaining
import Model
import Server
package import Simulation

/// Everything that the panes show, worked out once from the state.
///
/// It is a class because it is handed to everything that draws, and never changes.
package final class Scene: Sendable {
  package let state: AppState
  package let scenario: Scenario
  package let trace: Trace

  /// The position of the present step, nil when nothing happens.
  package let index: Int?
  package let step: Step?

  /// What browser and servers remember when the present step is over.
  package let world: World
  package let log: NetworkLog
  package let verdicts: Verdicts

  /// The log of the run before the last change, nil when there is no difference to mark.
  package let earlierLog: NetworkLog?

  /// Why the request failed, nil when it did not or not yet.
  package let explanation: Explanation?

  /// The change that would mend what failed, nil when nothing here mends it.
  package let remedy: Remedy?

  /// Whether a repair may be told: in a lesson only one that breaks none of its goals.
  package let tellsRepair: Bool

  private let map: RunMap

  /// The scene of a state.
  package init(_ state: AppState) {
    Workload.counting?.scenes.raise()
    self.state = state
    let timeline = state.timeline
    map = timeline.map
    trace = timeline.trace
    index = timeline.index
    scenario = trace.scenario
    step = timeline.step
    world = map.world(after: index)
    log = NetworkLog(map, at: index ?? 0)
    verdicts = Verdicts(map, at: index)
    let position = index ?? 0
    earlierLog =
      timeline.marksChanges ? timeline.earlier.map { NetworkLog($0, at: position) } : nil
    explanation = Self.explanation(of: timeline, log)
    remedy = state.remedy
    tellsRepair = state.learning == nil || remedy != nil
  }

  package var glyphs: Glyphs { state.glyphs }

  /// The request that the present step belongs to, or the nearest one.
  package var requestIndex: Int? { index.flatMap(map.requestIndex(at:)) }

  package var request: Trace.Request? { requestIndex.map { trace.requests[$0] } }

  /// The request that the step at a position belongs to, or the nearest one.
  func request(at position: Int) -> Trace.Request? {
    map.requestIndex(at: position).map { trace.requests[$0] }
  }

  /// What the script got for the present request, nil as long as it waits.
  package var result: Outcome? {
    guard let requestIndex, let index else { return nil }
    return map.result(ofRequest: requestIndex, at: index)
  }

  /// What the console shows at the present step.
  var console: RunMap.ConsoleLog { map.console(after: index) }

  /// Whether the script has asked.
  package var hasAsked: Bool {
    guard let request, let index else { return false }
    return index >= request.steps.lowerBound
  }

  /// The exchange that the present step is about, which may be one that never happens.
  package var exchange: NetworkLog.Entry? { log.current }

  /// The request that an exchange belongs to.
  func request(of entry: NetworkLog.Entry) -> Trace.Request? {
    map.requestIndex(at: entry.begin).map { trace.requests[$0] }
  }

  /// The position of the first step of the request that an exchange belongs to.
  func stepsBegin(of id: Exchange.ID) -> Int {
    log.entry(of: id).flatMap(request(of:))?.steps.lowerBound ?? trace.steps.count
  }

  /// The last exchange that did happen, up to the present one.
  package var shownExchange: NetworkLog.Entry? {
    log.currentIndex.flatMap { log[...$0].last { $0.exchange != nil } }
  }

  /// The last exchange that the server in sight has answered by now, nil when it has answered none.
  var answeredExchange: NetworkLog.Entry? {
    log.currentIndex.flatMap { log[...$0].last { $0.isAnswered && concernsServer($0) } }
  }

  /// What to say where the server in sight has answered nothing: whether it was asked.
  var unansweredText: String {
    guard let current = log.currentIndex,
      let asked = log[...current].last(where: {
        $0.exchange != nil && $0.phase != .future && concernsServer($0)
      })
    else { return "(nobody has asked yet)" }
    switch (asked.phase, asked.exchange?.fate) {
    case (.asking, _): return "(not answered yet)"
    case (_, .unreachable): return "(nobody is there)"
    default: return "(the connection dies)"
    }
  }

  /// The exchange to show in detail: the one that is selected in the log, or the last one.
  var detailedExchange: NetworkLog.Entry? {
    let selected = state.stage[.network]?.exchange.flatMap(log.entry(of:))
    return selected?.phase == .future ? nil : selected ?? shownExchange
  }
}

extension Target {
  /// The exchange that it is, or that it belongs to.
  var exchange: Exchange.ID? {
    switch self {
    case .exchange(let id), .status(let id), .header(let id, _, _): id
    default: nil
    }
  }
}
