package import Model

/// What a server remembers from one request to the next; it changes only through effects.
package struct ServerState: Hashable, Sendable {
  /// How often each side effect happened, by its name.
  package private(set) var counters: [String: Int] = [:]

  /// How many requests each rate limit has seen, by its position in the chain.
  private var requestCounts: [Int: Int] = [:]

  /// What each cache holds, by its position in the chain.
  private var caches: [Int: [CachedAnswer]] = [:]

  package init() {}

  /// How many requests a rate limit has seen.
  func requestCount(layer: Int) -> Int { requestCounts[layer] ?? 0 }

  /// What a cache holds.
  func cached(layer: Int) -> [CachedAnswer] { caches[layer] ?? [] }

  /// Changes the state as an answer says.
  package mutating func apply(_ effect: ServerEffect) {
    switch effect {
    case .raised(let name): counters[name, default: 0] += 1
    case .counted(let layer): requestCounts[layer, default: 0] += 1
    case .stored(let layer, let answer):
      caches[layer, default: []].removeAll { $0.key == answer.key }
      caches[layer, default: []].append(answer)
    case .redeployed: requestCounts = [:]
    }
  }
}

/// One change of a server's state.
package enum ServerEffect: Hashable, Sendable {
  /// A side effect happened, such as `PUT /icecream`.
  case raised(String)

  /// A rate limit saw a request.
  case counted(layer: Int)

  /// A cache stored an answer.
  case stored(layer: Int, CachedAnswer)

  /// The server starts again with another policy: limits forget, counters and caches do not.
  case redeployed
}

/// An answer in a cache.
package struct CachedAnswer: Hashable, Sendable {
  /// What a request must have in common with the one that was answered.
  package struct Key: Hashable, Sendable {
    package let url: WebURL

    /// The request headers that count, each with its combined value.
    package let headers: [String: String?]
  }

  package let key: Key
  package let status: Int
  package let lines: [Answer.Line]
  package let body: String
  package let storedAt: Instant
  package let expiresAt: Instant
}
