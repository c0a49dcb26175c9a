extension Expectation {
  /// The first way in which a run differs from what is expected, nil when everything is met.
  package func difference(in trace: Trace) -> Difference? { differences(in: trace).first }

  /// Every way in which a run differs from what is expected.
  package func differences(in trace: Trace) -> [Difference] {
    switch self {
    case .last(let check):
      guard let last = trace.requests.indices.last else {
        return [Difference("runs", expected: "1", actual: "0")]
      }
      return check.differences(in: trace, request: last)
    case .each(let checks):
      guard checks.count == trace.requests.count else {
        return [
          Difference("runs", expected: "\(checks.count)", actual: "\(trace.requests.count)")
        ]
      }
      return checks.enumerated().flatMap { index, check in
        check.differences(in: trace, request: index).map { difference in
          (checks.count == 1 ? difference : difference.inside("run \(index + 1)")).inPart(index)
        }
      }
    }
  }
}
