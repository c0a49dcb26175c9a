package import Browser
import Server
package import Simulation

extension Trace {
  /// Why a request failed, and what to do about it; nil when script got a response.
  ///
  /// - Parameter index: The position of the request in ``requests``.
  package func explanation(ofRequest index: Int) -> Explanation? {
    guard let failure = requests[index].outcome.failure else { return nil }
    let exchange = decisiveExchange(ofRequest: index)
    return .of(failure: failure, facts: FailureFacts(requests[index].call, exchange))
  }

  /// The exchange that decided a request, or its last one; nil when nothing was sent.
  func decisiveExchange(ofRequest index: Int) -> Exchange? {
    let exchanges = exchanges(ofRequest: index)
    let decisive = decisiveStep(forRequest: index)?.exchangeID
    return exchanges.last { $0.id == decisive } ?? exchanges.last
  }
}

extension FailureFacts {
  /// What is known about a request that failed at an exchange, or before any.
  package init(_ call: ScriptCall, _ exchange: Exchange?) {
    let source = exchange?.answer?.statusSource
    let isOfLayer = if case .layer? = source { true } else { false }
    self.init(
      call: call, request: exchange?.request, response: exchange?.response,
      denial: exchange?.answer?.denial, isTurnedAwayEarly: isOfLayer)
  }
}
