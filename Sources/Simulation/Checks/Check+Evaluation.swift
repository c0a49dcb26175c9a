import Browser
import Model

extension Check {
  /// The first way in which a request's run differs from what the check says, nil when it holds.
  ///
  /// - Parameter index: The position of the request in ``Trace/requests``.
  package func difference(in trace: Trace, request index: Int) -> Difference? {
    let evidence = Evidence(trace, request: index)
    switch self {
    case .exchanges(let patterns): return evidence.difference(patterns)
    case .exchangesAtMost(let limit):
      return evidence.exchanges.count <= limit
        ? nil
        : Difference(
          .exchangesAtMost, expected: "\(limit)", actual: "\(evidence.exchanges.count)")
    case .preflight(let use): return evidence.difference(use)
    case .effects(let counts): return evidence.difference(counts)
    case .requests(let counts): return trace.difference(counts)
    case .cookiesSent(let cookies):
      return compare(.cookiesSent, list(cookies.sorted()), list(evidence.cookies(like: cookies)))
    case .originSeen(let origin):
      return compare(.originSeen, origin ?? "absent", evidence.originSeen ?? "absent")
    case .outcome(let kind):
      return compare(.outcome, kind.rawValue, evidence.kind.rawValue)
    case .failure(let name):
      return compare(.failure, name ?? "none", evidence.outcome.failure?.name ?? "none")
    case .status(let status):
      return compare(.status, "\(status)", evidence.response.map { "\($0.status)" } ?? "none")
    case .visible(let names):
      guard let name = names.first(where: { !evidence.sees($0) }) else { return nil }
      return Difference(.visible, expected: name, actual: list(evidence.visibleNames))
    case .hidden(let names):
      guard let name = names.first(where: evidence.sees) else { return nil }
      return Difference(.hidden, expected: "no \(name)", actual: list(evidence.visibleNames))
    case .body(let body): return compare(.body, body, evidence.response?.body ?? "none")
    case .opensAtMost(let limit):
      let points = Openness.points(of: trace, request: index)
      return points <= limit
        ? nil : Difference(.opensAtMost, expected: "\(limit)", actual: "\(points)")
    case .replay(let changes, let check):
      let replayed = Run.simulate(trace.scenario.replaying(trace.requests[index], changes))
      let last = replayed.requests.count - 1
      return check.difference(in: replayed, request: last)?.inside(list(changes.map(\.label)))
    case .run(let number, let check):
      guard trace.requests.indices.contains(number - 1) else {
        return Difference(
          CheckKey.run, expected: "\(number)", actual: "\(trace.requests.count) of them")
      }
      return check.difference(in: trace, request: number - 1)?.inside("\(CheckKey.run) \(number)")
    case .everyRun(let check):
      return trace.requests.indices.lazy.compactMap { index in
        check.difference(in: trace, request: index)?.inside("\(CheckKey.run) \(index + 1)")
      }.first
    case .all(let checks):
      return checks.lazy.compactMap { $0.difference(in: trace, request: index) }.first
    case .any(let checks):
      let differences = checks.map { $0.difference(in: trace, request: index) }
      return differences.contains(nil) ? nil : differences.first??.inside("any:")
    case .not(let check):
      guard check.difference(in: trace, request: index) == nil else { return nil }
      return Difference(.not, expected: "a difference", actual: "none")
    }
  }

  private func compare(_ subject: CheckKey, _ expected: String, _ actual: String) -> Difference? {
    expected == actual ? nil : Difference(subject, expected: expected, actual: actual)
  }

  private func list(_ texts: [String]) -> String { "[\(texts.joined(separator: ", "))]" }
}
