import Browser
package import Model
package import Server
package import Simulation

extension Scene {
  /// The server that the present request goes to, or the one that was chosen.
  package var serverIndex: Int? {
    let servers = world.servers
    if let chosen = state.stage.server, servers.indices.contains(chosen) { return chosen }
    if let url = askedURL,
      let index = servers.firstIndex(where: { $0.policy.listens(to: url) })
    {
      return index
    }
    return servers.indices.first
  }

  /// Whether an exchange goes to the server in sight; without one, whether there is no other.
  func concernsServer(_ entry: NetworkLog.Entry) -> Bool {
    guard let policy else { return true }
    return entry.url.map { policy.listens(to: $0) } ?? false
  }

  /// Where the present exchange goes, which a redirect may have changed; nil when there is none
  /// and the request's address is none.
  package var askedURL: WebURL? { exchange?.url ?? targetURL }

  /// Where the present request goes at first, nil when the address is none.
  package var targetURL: WebURL? {
    request.flatMap { WebURL($0.call.url, base: $0.call.page.url) }
  }

  /// The policy that is in force at the present step.
  package var policy: Policy? { serverIndex.map { world.servers[$0].policy } }

  /// Where the policy that is in force is written.
  package var policyPlace: PolicyPlace? {
    serverIndex.map { scenario.policyPlaces(after: step?.id.stimulus)[$0] }
  }
}
