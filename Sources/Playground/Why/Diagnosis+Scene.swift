package import Browser
import Model
import Simulation

extension Scene {
  /// Why the request failed at the present step, nil when it did not.
  package var explanation: Explanation? {
    guard let step, let failure = step.failure, let call = request?.call else { return nil }
    let exchange = step.exchangeID.flatMap { world[$0] }
    return Explanation.of(
      failure: failure,
      facts: FailureFacts(
        call: call, request: exchange?.request, response: exchange?.response))
  }
}
