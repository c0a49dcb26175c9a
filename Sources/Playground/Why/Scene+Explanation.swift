import Browser
import Model
package import Simulation

extension Scene {
  /// The step at which the request failed, once one stands there or where the script learns of it.
  package var failedStep: Step? { state.timeline.failedStep }

  /// Explains why the request failed at a step.
  func explain(_ step: Step) -> Explanation? {
    guard let failure = step.failure, let call = request?.call else { return nil }
    let exchange = step.exchangeID.flatMap { log.entry(of: $0)?.exchange }
    return Explanation.of(failure: failure, facts: FailureFacts(call, exchange))
  }
}
