package import Browser
import Model
import Simulation

extension Scene {
  /// The step at which the request failed, once one stands there or where the script learns of it.
  package var failedStep: Step? {
    guard let step else { return nil }
    if step.failure != nil { return step }
    guard step.moment == .scriptSettles, let requestIndex else { return nil }
    return trace.decisiveStep(forRequest: requestIndex)
  }

  /// Why the request failed, nil when it did not or not yet.
  package var explanation: Explanation? {
    guard let step = failedStep, let failure = step.failure, let call = request?.call else {
      return nil
    }
    let exchange = step.exchangeID.flatMap { world[$0] }
    return Explanation.of(
      failure: failure,
      facts: FailureFacts(
        call: call, request: exchange?.request, response: exchange?.response))
  }
}
