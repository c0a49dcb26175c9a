import Model
import Server

/// The servers of a run, ready to answer, and what they remember.
struct Backends {
  private struct Backend {
    var responder: Responder
    var state = ServerState()

    var policy: Policy { responder.policy }
  }

  private var backends: [Backend] = []

  /// The position of the server that has an origin as its own.
  private var owners: [Origin: Int] = [:]

  /// The positions of the servers that answer at an origin, in order.
  private var listeners: [Origin: [Int]] = [:]

  init(_ policies: [Policy]) {
    for policy in policies { add(policy) }
  }

  /// The position of the first server that a request for a URL reaches, nil when none is there.
  func index(listeningTo url: WebURL) -> Int? { listeners[url.origin]?.first }

  /// Puts a policy in force: at the server of its origin, or at a new one.
  mutating func deploy(_ policy: Policy) -> (index: Int, isNew: Bool) {
    guard let index = owners[policy.server.origin] else {
      add(policy)
      return (backends.count - 1, true)
    }
    let before = backends[index].policy.origins
    backends[index].responder = Responder(policy)
    if policy.origins != before {
      for origin in before { listeners[origin]?.removeAll { $0 == index } }
      listen(index)
      for origin in policy.origins { listeners[origin]?.sort() }
    }
    return (index, false)
  }

  /// What a server says to a request.
  func respond(_ index: Int, to request: HTTPRequest, at now: Instant) -> Answer {
    backends[index].responder.respond(to: request, state: backends[index].state, at: now)
  }

  /// Changes what a server remembers.
  mutating func apply(_ effect: ServerEffect, to index: Int) {
    backends[index].state.apply(effect)
  }

  private mutating func add(_ policy: Policy) {
    backends.append(Backend(responder: Responder(policy)))
    let index = backends.count - 1
    let origin = policy.server.origin
    owners[origin] = owners[origin] ?? index
    listen(index)
  }

  private mutating func listen(_ index: Int) {
    for origin in backends[index].policy.origins {
      listeners[origin, default: []].append(index)
    }
  }
}
