package import Browser

extension Trace {
  /// Why a request failed, and what to do about it; nil when script got a response.
  ///
  /// - Parameter index: The position of the request in ``requests``.
  package func explanation(ofRequest index: Int) -> Explanation? {
    guard let failure = requests[index].outcome.failure else { return nil }
    let exchanges = exchanges(ofRequest: index)
    let decisive = decisiveStep(forRequest: index)?.exchangeID
    let exchange = exchanges.last { $0.id == decisive } ?? exchanges.last
    let facts = FailureFacts(
      call: requests[index].call, request: exchange?.request, response: exchange?.response)
    return .of(failure: failure, facts: facts)
  }
}
