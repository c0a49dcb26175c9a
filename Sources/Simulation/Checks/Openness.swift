import Browser
import Model
import Server

/// Least privilege: how much more a policy permits than what a scenario needs, in points.
///
/// Everything named beyond need costs one point each: an origin, a method, a header, an exposed
/// header, credentials, each begun hour of `maxAge`. What cannot be counted, because it permits
/// everybody or anything, costs ten.
package enum Openness {
  private static let unlimited = 10

  /// The points of the policy that a request met, 0 when it met none.
  ///
  /// - Parameter index: The position of the request in ``Trace/requests``.
  package static func points(of trace: Trace, request index: Int) -> Int {
    let request = trace.requests[index]
    let world = trace.world(after: trace.steps[request.steps].last?.id)
    guard let url = trace.exchanges(ofRequest: index).last?.request.url,
      let policy = world.servers.first(where: { $0.policy.listens(to: url) })?.policy
    else { return 0 }
    let needs = Needs(trace, policy)
    let allow = policy.allow
    return origins(allow.origins, needs) + names(allow.methods, needs.methods)
      + names(allow.headers, needs.headers) + exposed(allow.expose, needs.exposed)
      + (allow.credentials && !needs.credentials ? 1 : 0) + seconds(allow.maxAge)
  }

  private static func origins(_ rule: OriginRule, _ needs: Needs) -> Int {
    switch rule {
    case .nobody: 0
    case .any, .reflect: unlimited
    case .fixed(let origin): needs.origins.contains(origin) ? 0 : 1
    case .list(let entries):
      entries.reduce(0) { points, entry in
        guard case .exact(let origin) = entry else { return points + unlimited }
        return points + (needs.origins.contains(origin) ? 0 : 1)
      }
    }
  }

  private static func names(_ names: PermittedNames, _ needed: Set<String>) -> Int {
    guard case .list(let list) = names else { return unlimited }
    return Set(list.map(ASCII.lowercased)).subtracting(needed).count
  }

  private static func exposed(_ names: ExposedNames, _ needed: Set<String>) -> Int {
    guard case .list(let list) = names else { return unlimited }
    return Set(list.map(ASCII.lowercased)).subtracting(needed).count
  }

  private static func seconds(_ maxAge: MaxAge) -> Int {
    guard case .seconds(let seconds) = maxAge else { return 0 }
    return max(0, (min(seconds, 86_400) + 3599) / 3600)
  }

  /// What the requests of a scenario need from a server.
  private struct Needs {
    var origins: Set<String> = []
    var methods: Set<String> = ["get", "head", "post"]
    var headers: Set<String> = []
    var exposed: Set<String> = []
    var credentials = false

    init(_ trace: Trace, _ policy: Policy) {
      for (index, request) in trace.requests.enumerated() {
        let exchanges = trace.exchanges(ofRequest: index)
        guard exchanges.contains(where: { policy.listens(to: $0.request.url) }) else { continue }
        origins.insert(request.call.page.origin.serialized)
        methods.insert(ASCII.lowercased(request.call.method))
        headers.formUnion(request.call.headers.map(\.name.canonical))
        credentials = credentials || request.call.effectiveCredentials == .include
        exposed.formUnion(request.outcome.response?.headers.map(\.name.canonical) ?? [])
      }
    }
  }
}
