package import Browser
package import Model
package import Server

/// The state of everything at a moment; it changes only through ``apply(_:)``.
package struct World: Hashable, Sendable {
  /// A server, and what it remembers.
  package struct Deployment: Hashable, Sendable {
    package internal(set) var policy: Policy
    package internal(set) var state = ServerState()

    init(policy: Policy) {
      self.policy = policy
    }
  }

  package private(set) var clock = Instant.start
  package private(set) var browser: BrowserState
  package private(set) var servers: [Deployment]

  /// What the canned answers remember for origins that have no server.
  package private(set) var canned = ServerState()

  /// The network log, oldest first.
  package private(set) var log: [Exchange] = []

  /// The exchange that is between browser and server.
  package private(set) var inFlight: Exchange.ID?

  /// What scripts got so far, in the order of the requests.
  package private(set) var results: [Outcome] = []

  /// The world before anything happens in a scenario.
  package init(_ scenario: Scenario) {
    servers = scenario.servers.map(Deployment.init)
    browser = BrowserState(cookies: scenario.cookies)
  }

  /// Makes one change.
  package mutating func apply(_ effect: Effect) {
    switch effect {
    case .browser(let effect):
      browser.apply(effect, at: clock)
      if case .settled(let outcome) = effect { results.append(outcome) }
    case .server(let index, let effect): servers[index].state.apply(effect)
    case .canned(let effect): canned.apply(effect)
    case .exchangeBegan(let exchange):
      log.append(exchange)
      inFlight = exchange.id
    case .exchangeAnswered(let id, let answer): settle(id, Exchange.Fate(answer))
    case .exchangeEnded(let id):
      if self[id]?.fate == .pending { settle(id, .unreachable) }
      inFlight = nil
    case .clockAdvanced(let instant): clock = instant
    case .policyChanged(let index, let policy):
      if index == servers.count {
        servers.append(Deployment(policy: policy))
      } else {
        servers[index].policy = policy
      }
    }
  }

  /// The exchange of a name, nil when it has not begun.
  package subscript(id: Exchange.ID) -> Exchange? {
    log.last { $0.id == id }
  }

  private mutating func settle(_ id: Exchange.ID, _ fate: Exchange.Fate) {
    guard let index = log.lastIndex(where: { $0.id == id }) else { return }
    log[index].fate = fate
  }
}

extension BrowserState {
  /// What a browser remembers when a scenario begins: the cookies that can be set.
  init(cookies: [StartingCookie]) {
    self.init()
    for cookie in cookies {
      guard case .success(let cookie) = SetCookie.parse(cookie.line, from: cookie.url, at: .start)
      else { continue }
      apply(.cookieStored(cookie), at: .start)
    }
  }
}
