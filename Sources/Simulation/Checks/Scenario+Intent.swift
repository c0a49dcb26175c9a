import Model

extension Scenario {
  /// Whether a request is expected to be blocked, and not as the example of a certain mistake.
  package func isMeantToBlock(request: Int, of trace: Trace) -> Bool {
    let check: Check?
    switch expectation {
    case .last(let last): check = request == trace.requests.count - 1 ? last : nil
    case .each(let checks): check = checks.indices.contains(request) ? checks[request] : nil
    case nil: check = nil
    }
    guard let parts = check?.parts else { return false }
    return parts.contains(.outcome(.blocked)) && !parts.contains(where: \.namesFailure)
  }
}

extension Check {
  /// The checks of which all must hold.
  fileprivate var parts: [Check] {
    if case .all(let checks) = self { checks.flatMap(\.parts) } else { [self] }
  }

  fileprivate var namesFailure: Bool {
    if case .failure(.some) = self { true } else { false }
  }
}
