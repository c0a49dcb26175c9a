package import Model

/// A policy made ready for answering requests.
///
/// Making one compiles the policy's patterns and joins its lists, so it pays to keep it as long as
/// the policy stays the same.
package struct Responder: Sendable {
  private let compiled: CompiledPolicy

  package init(_ policy: Policy) {
    compiled = CompiledPolicy(policy)
  }

  package var policy: Policy { compiled.policy }

  /// What the server says to a request.
  ///
  /// The state is not changed; the answer's effects say how it changes.
  package func respond(to request: HTTPRequest, state: ServerState, at now: Instant) -> Answer {
    var walk = Walk(compiled, request: request, state: state, now: now)
    return walk.answer()
  }
}

/// What is compiled of a policy once, before the first request.
///
/// It is a class because it never changes and every step of an answer looks at it.
final class CompiledPolicy: Sendable {
  let policy: Policy

  /// The server's own origin, whose pages need no CORS.
  let ownOrigin: String

  /// The rules of each CORS layer, by its position in the chain: first for requests that no route
  /// takes, then for each route.
  private let rules: [Int: [CORSRule]]
  let application: Application
  let proxies: [Int: ProxyTemplates]
  let edits: [RawTemplate]

  init(_ policy: Policy) {
    self.policy = policy
    ownOrigin = policy.server.origin.serialized
    var rules: [Int: [CORSRule]] = [:]
    var proxies: [Int: ProxyTemplates] = [:]
    for (index, layer) in policy.chain.enumerated() {
      switch layer {
      case .cors(let cors): rules[index] = Self.rules(of: cors, at: index, in: policy)
      case .proxy(let proxy): proxies[index] = ProxyTemplates(proxy)
      default: continue
      }
    }
    self.rules = rules
    self.proxies = proxies
    application = Application(policy)
    edits = policy.raw.map(RawTemplate.init)
  }

  /// The rule that a CORS layer applies to a route.
  func rule(layer: Int, route: Int?) -> CORSRule? {
    rules[layer]?[route.map { $0 + 1 } ?? 0]
  }

  private static func rules(of layer: CORSLayer, at index: Int, in policy: Policy) -> [CORSRule] {
    var allow = policy.allow
    var owners: [AllowField: Provenance.AllowOwner] = [:]
    if let override = layer.allow {
      allow = override.applied(to: allow)
      for field in override.fields { owners[field] = .layer(index) }
    }
    let common = CORSRule(allow, owners: owners, policy: policy)
    let special = policy.routes.enumerated().map { position, route in
      guard let override = route.allow else { return common }
      var owners = owners
      for field in override.fields { owners[field] = .route(position) }
      return CORSRule(
        override.applied(to: allow), owners: owners, policy: policy, outer: common,
        replaced: override.fields)
    }
    return [common] + special
  }
}

extension AllowOverride {
  /// The fields that the override replaces.
  fileprivate var fields: [AllowField] {
    AllowField.allCases.filter { field in
      switch field {
      case .origins: origins != nil
      case .methods: methods != nil
      case .headers: headers != nil
      case .expose: expose != nil
      case .credentials: credentials != nil
      case .maxAge: maxAge != nil
      case .privateNetwork: privateNetwork != nil
      case .timingAllowOrigin: timingAllowOrigin != nil
      }
    }
  }
}
