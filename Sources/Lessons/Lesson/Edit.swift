package import Simulation
import Browser
import Server

/// What a learner may change.
package struct Edit: Hashable, Sendable {
  /// A part of a scenario that can be changed by itself.
  package enum Area: String, CaseIterable, Hashable, Sendable {
    /// What is allowed and how it is answered.
    case policy

    /// What a request passes through.
    case chain

    /// What there is to ask for.
    case routes

    /// The script's requests, and what comes between them.
    case request

    /// The document that asks.
    case page
    case browser

    /// What is in the jar at the start.
    case cookies

    /// Which servers there are, and the canned answers.
    case servers
  }

  package let areas: Set<Area>

  package init(_ areas: Set<Area>) {
    self.areas = areas
  }

  package static let all = Edit(Set(Area.allCases))
  package static let nothing = Edit([])

  /// What may be changed when a lesson does not say.
  package static let usual = Edit([.policy])

  package func permits(_ area: Area) -> Bool { areas.contains(area) }

  /// The areas in which two scenarios differ, in the order of ``Area``.
  package static func areas(changedFrom old: Scenario, to new: Scenario) -> [Area] {
    Area.allCases.filter { $0.differs(old, new) }
  }
}

extension Edit.Area {
  fileprivate func differs(_ old: Scenario, _ new: Scenario) -> Bool {
    switch self {
    case .policy:
      policiesDiffer(old, new) { policy in
        var rest = policy
        rest.chain = []
        rest.routes = []
        return rest
      }
    case .chain: policiesDiffer(old, new, \.chain)
    case .routes: policiesDiffer(old, new, \.routes)
    case .request:
      script(old) != script(new) || old.repeatCount != new.repeatCount
        || old.waitMilliseconds != new.waitMilliseconds
    case .page: old.page != new.page || zip(pages(old), pages(new)).contains(where: !=)
    case .browser: old.browser != new.browser
    case .cookies: old.cookies != new.cookies
    case .servers:
      old.servers.map(\.server) != new.servers.map(\.server) || old.responses != new.responses
    }
  }

  /// Whether servers that are in both scenarios differ in something.
  private func policiesDiffer(
    _ old: Scenario, _ new: Scenario, _ part: (Policy) -> some Equatable
  ) -> Bool {
    old.servers.contains { policy in
      guard let other = new.servers.first(where: { $0.server == policy.server }) else {
        return false
      }
      return part(policy) != part(other)
    }
  }

  /// What happens, whichever pages ask.
  private func script(_ scenario: Scenario) -> [Stimulus] {
    scenario.stimuli.map { stimulus in
      guard case .request(var call) = stimulus else { return stimulus }
      call.page = Page()
      return .request(call)
    }
  }

  private func pages(_ scenario: Scenario) -> [Page] {
    scenario.stimuli.compactMap { stimulus in
      if case .request(let call) = stimulus { call.page } else { nil }
    }
  }
}
