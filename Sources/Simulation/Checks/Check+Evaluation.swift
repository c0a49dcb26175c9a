import Browser
import Model

extension Check {
  /// The first way in which a request's run differs from what the check says, nil when it holds.
  ///
  /// - Parameter index: The position of the request in ``Trace/requests``.
  package func difference(in trace: Trace, request index: Int) -> Difference? {
    differences(in: trace, request: index).first
  }

  /// Every way in which a request's run differs from what the check says.
  ///
  /// - Parameter index: The position of the request in ``Trace/requests``.
  package func differences(in trace: Trace, request index: Int) -> [Difference] {
    let failure = trace.requests[index].outcome.failure?.name
    return unmet(in: trace, request: index).map { $0.failed(failure) }
  }

  private func unmet(in trace: Trace, request index: Int) -> [Difference] {
    let evidence = Evidence(trace, request: index)
    switch self {
    case .exchanges(let patterns): return evidence.differences(patterns)
    case .exchangesAtMost(let limit):
      let count = evidence.exchanges.count
      return compare(.exchangesAtMost, count <= limit, "\(limit)", "\(count)")
    case .preflight(let use): return evidence.difference(use).map { [$0] } ?? []
    case .effects(let counts): return evidence.differences(counts)
    case .requests(let counts): return trace.differences(counts)
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
      let missing = names.filter { !evidence.sees($0) }.joined(separator: ", ")
      return compare(.visible, missing.isEmpty, missing, list(evidence.visibleNames))
    case .hidden(let names):
      let seen = names.filter(evidence.sees).joined(separator: ", ")
      return compare(.hidden, seen.isEmpty, "no \(seen)", list(evidence.visibleNames))
    case .body(let body): return compare(.body, body, evidence.response?.body ?? "none")
    case .opensAtMost(let limit):
      let points = Openness.points(of: trace, request: index)
      return compare(.opensAtMost, points <= limit, "\(limit)", "\(points)")
    case .replay(let changes, let check):
      let replayed = Run.simulate(trace.scenario.replaying(trace.requests[index], changes))
      return check.differences(in: replayed, request: replayed.requests.count - 1)
        .map { $0.inside(list(changes.map(\.label))) }
    case .run(let number, let check):
      guard trace.requests.indices.contains(number - 1) else {
        return [
          Difference(
            CheckKey.run, expected: "\(number)", actual: "\(trace.requests.count) of them")
        ]
      }
      return check.differences(in: trace, request: number - 1)
        .map { $0.inside("\(CheckKey.run) \(number)") }
    case .everyRun(let check):
      // One run that does not meet it is enough; a hundred thousand could be told otherwise.
      return trace.requests.indices.lazy.map { index in
        check.differences(in: trace, request: index)
          .map { $0.inside("\(CheckKey.run) \(index + 1)") }
      }.first { !$0.isEmpty } ?? []
    case .all(let checks):
      return checks.enumerated().flatMap { position, check in
        check.differences(in: trace, request: index).map { $0.inPart(position) }
      }
    case .any(let checks):
      let missed = checks.map { $0.differences(in: trace, request: index) }
      guard !missed.contains([]) else { return [] }
      return missed.enumerated().flatMap { position, differences in
        let name = "\(CheckKey.any.rawValue), \(position + 1) of \(checks.count):"
        return differences.map { $0.inPart(position).inside(name) }
      }
    case .not(let check):
      let isUnmet = check.difference(in: trace, request: index) != nil
      return compare(.not, isUnmet, "a difference", "none")
    }
  }

  private func compare(_ subject: CheckKey, _ expected: String, _ actual: String) -> [Difference] {
    compare(subject, expected == actual, expected, actual)
  }

  private func compare(
    _ subject: CheckKey, _ isMet: Bool, _ expected: String, _ actual: String
  ) -> [Difference] {
    isMet ? [] : [Difference(subject, expected: expected, actual: actual)]
  }

  private func list(_ texts: [String]) -> String { "[\(texts.joined(separator: ", "))]" }
}
