import Browser
import Model
import Server

/// What a request left behind, as checks look at it.
struct Evidence {
  private let trace: Trace
  private let index: Int

  /// What reached a server, in order.
  let exchanges: [Exchange]
  let outcome: Outcome

  init(_ trace: Trace, request index: Int) {
    self.trace = trace
    self.index = index
    exchanges = trace.exchanges(ofRequest: index).filter(\.reachedServer)
    outcome = trace.requests[index].outcome
  }

  var response: ScriptResponse? { outcome.response }

  var kind: OutcomeKind {
    switch outcome {
    case .response(let response):
      response.kind == .opaque || response.kind == .opaqueRedirect ? .opaque : .readable
    case .error: exchanges.isEmpty ? .notSent : .blocked
    }
  }

  /// The value of the last `Origin` that a server saw.
  var originSeen: String? { exchanges.last?.request.headers.get(.origin) }

  /// The names of the headers that script can read.
  var visibleNames: [String] { response?.headers.map(\.name.canonical) ?? [] }

  func sees(_ name: String) -> Bool { visibleNames.contains(ASCII.lowercased(name)) }

  /// The cookies that were sent with the requests themselves; with their values only when the
  /// pattern has values.
  func cookies(like pattern: [String]) -> [String] {
    let hasValues = pattern.contains { $0.contains("=") }
    var cookies: Set<String> = []
    for exchange in exchanges {
      let line = exchange.request.headers.get(.cookie) ?? ""
      for pair in line.split(separator: ";") {
        let pair = ASCII.trimming(String(pair), where: ASCII.isTabOrSpace)
        cookies.insert(hasValues ? pair : String(pair.prefix { $0 != "=" }))
      }
    }
    return cookies.sorted()
  }

  func difference(_ use: PreflightUse) -> Difference? {
    let wasSent = exchanges.contains(where: \.isPreflight)
    let isMet =
      switch use {
      case .sent: wasSent
      case .none: !wasSent
      case .cached: !wasSent && wasCached
      }
    let actual: PreflightUse = wasSent ? .sent : wasCached ? .cached : .none
    return isMet
      ? nil : Difference(.preflight, expected: use.rawValue, actual: actual.rawValue)
  }

  /// Whether a preflight was needed and the cache had the answer.
  private var wasCached: Bool {
    trace.steps[trace.requests[index].steps].contains { step in
      step.moment == .preflightConsidered && step.failure == nil
        && step.findings.contains { $0.algorithm == .httpFetch && $0.specStep == "4.1" && $0.holds }
    }
  }

  /// How often side effects happened on all servers by the end of the request.
  func differences(_ counts: [Count]) -> [Difference] {
    let world = trace.world(after: trace.steps[trace.requests[index].steps].last?.id)
    let counters = [world.canned.counters] + world.servers.map(\.state.counters)
    return counts.differences(.effects) { name in
      let wanted = Self.canonicalEffect(name)
      return counters.joined().reduce(0) { sum, counter in
        Self.canonicalEffect(counter.key) == wanted ? sum + counter.value : sum
      }
    }
  }

  /// Effects without a name of their own are called after a method and a path, which may be spelt in
  /// several ways.
  private static func canonicalEffect(_ name: String) -> String {
    guard let slash = name.firstIndex(of: "/") else { return name }
    return name[..<slash] + PercentEncoding.canonicalPath(String(name[slash...]))
  }

  func differences(_ patterns: [ExchangePattern]) -> [Difference] {
    let others = Difference(
      .exchanges, expected: describe(patterns.map { $0.method ?? "any" }),
      actual: describe(exchanges.map(\.request.method)))
    guard patterns.count == exchanges.count else { return [others] }
    let isOnlyNames = patterns.allSatisfy { $0 == ExchangePattern(method: $0.method) }
    let methods = zip(patterns, exchanges).allSatisfy {
      $0.method ?? $1.request.method == $1.request.method
    }
    guard methods || !isOnlyNames else { return [others] }
    return zip(patterns, exchanges).enumerated().flatMap { position, pair in
      pair.0.differences(pair.1).map { difference in
        Difference(
          "\(CheckKey.exchanges.rawValue)[\(position)].\(difference.subject)",
          expected: difference.expected, actual: difference.actual
        ).inPart(position)
      }
    }
  }

  private func describe(_ methods: [String]) -> String { "[\(methods.joined(separator: ", "))]" }
}

extension Trace {
  /// How often requests with a method reached a server in the whole run.
  func differences(_ counts: [Count]) -> [Difference] {
    let methods = requests.indices.flatMap { index in
      exchanges(ofRequest: index).filter(\.reachedServer).map(\.request.method)
    }
    return counts.differences(.requests) { name in methods.count { $0 == name } }
  }
}

extension [Count] {
  /// What happened more or less often than it should.
  fileprivate func differences(_ check: CheckKey, _ count: (String) -> Int) -> [Difference] {
    enumerated().compactMap { position, expected in
      let count = count(expected.name)
      guard count != expected.count else { return nil }
      return Difference(
        "\(check.rawValue).\(expected.name)", expected: "\(expected.count)", actual: "\(count)"
      ).inPart(position)
    }
  }
}
