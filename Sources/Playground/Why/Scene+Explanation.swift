import Browser
import Explaining
import Model
package import Simulation

extension Scene {
  /// The step at which the request failed, once one stands there or where the script learns of it.
  package var failedStep: Step? { state.timeline.failedStep }

  /// Why the request failed that the present step belongs to, nil when it did not or not yet.
  static func explanation(of timeline: Timeline, _ log: NetworkLog) -> Explanation? {
    guard let step = timeline.failedStep, let failure = step.failure,
      let call = timeline.request?.call
    else { return nil }
    let exchange = step.exchangeID.flatMap { log.entry(of: $0)?.exchange }
    return Explanation.of(failure: failure, facts: FailureFacts(call, exchange))
  }
}
