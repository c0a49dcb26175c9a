extension Expectation {
  /// The first way in which a run differs from what is expected, nil when everything is met.
  package func difference(in trace: Trace) -> Difference? {
    switch self {
    case .last(let check):
      guard let last = trace.requests.indices.last else {
        return Difference("runs", expected: "1", actual: "0")
      }
      return check.difference(in: trace, request: last)
    case .each(let checks):
      guard checks.count == trace.requests.count else {
        return Difference(
          "runs", expected: "\(checks.count)", actual: "\(trace.requests.count)")
      }
      for (index, check) in checks.enumerated() {
        guard let difference = check.difference(in: trace, request: index) else { continue }
        return checks.count == 1 ? difference : difference.inside("run \(index + 1)")
      }
      return nil
    }
  }
}
