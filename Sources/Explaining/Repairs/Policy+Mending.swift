import Model
import Server

/// Ways in which a policy can be changed, each with what it is called.
extension Policy {
  typealias Change = (orders: [Mend.Order], policy: Policy)

  /// The policy after a change.
  func with(_ change: (inout Policy) -> Void) -> Policy {
    var policy = self
    change(&policy)
    return policy
  }

  /// A change that a sentence says.
  func changed(_ sentence: String, _ change: (inout Policy) -> Void) -> Change {
    (orders: [.sentence(sentence)], policy: with(change))
  }

  /// Gives permissions: in the policy's own rule, or where a route or a layer has one of its own.
  func permitting(_ permissions: [Permission]) -> [Change] {
    guard permissions.allSatisfy(\.isHarmless) else { return [] }
    var changes: [Change] = []
    func add(_ rule: AllowRule, _ write: (AllowRule, inout Policy) -> Void) {
      var rule = rule
      let orders = permissions.map { $0.give(to: &rule) }.joined
      changes.append((orders: orders, policy: with { write(rule, &$0) }))
    }
    add(allow) { $1.allow = $0 }
    for index in chain.indices {
      guard case .cors(let layer) = chain[index], let own = layer.allow else { continue }
      add(own.applied(to: allow)) { rule, policy in
        policy.chain[index] = .cors(CORSLayer(name: layer.name, allow: own.following(rule)))
      }
    }
    for index in routes.indices {
      guard let own = routes[index].allow else { continue }
      add(own.applied(to: allow)) { $1.routes[index].allow = own.following($0) }
    }
    return changes
  }

  /// Leaves a header to one layer: the raw edits, the proxies and the inner CORS layers give way.
  func leavingToOneLayer(_ name: HeaderName) -> [Change] {
    let inner = chain.indices.reversed().filter { chain[$0].kind == .cors }.dropLast()
    return droppingEdits(of: name)
      + inner.map { index in
        changed("Take out the CORS layer further inside") { $0.chain.remove(at: index) }
      }
  }

  /// Takes back what raw edits and proxies do to a header.
  func droppingEdits(of name: HeaderName) -> [Change] {
    let own = changed("Take out the raw edit of \(name)") { policy in
      policy.raw.removeAll { $0.header == name }
    }
    let proxied = chain.indices.compactMap { index -> Change? in
      guard case .proxy(let proxy) = chain[index] else { return nil }
      return changed("Let the proxy leave \(name) alone") {
        $0.chain[index] = .proxy(proxy.leavingAlone(name))
      }
    }
    return [own] + proxied
  }

  /// Puts CORS before a layer that answers in its place, or where there is none before all.
  func puttingCORS(before layer: Int) -> Change? {
    guard let position = chain.firstIndex(where: { $0.kind == .cors }) else {
      return changed("Put a CORS layer before everything else") {
        $0.chain.insert(.cors(CORSLayer()), at: 0)
      }
    }
    guard position > layer else { return nil }
    return changed("Put CORS before the layer \(chain[layer].kind.rawValue)") { policy in
      let cors = policy.chain.remove(at: position)
      policy.chain.insert(cors, at: layer)
    }
  }

  /// Lets CORS answer for the routes that it leaves out.
  var coveringRoutes: [Change] {
    routes.indices.filter { !routes[$0].isCovered }.map { index in
      changed("Let CORS cover the route \(routes[index].path)") {
        $0.routes[index].isCovered = true
      }
    }
  }

  /// Lets preflights be answered with an ok status.
  var answeringPreflights: [Change] {
    [
      changed("Answer preflights with 204") { $0.answers.preflightStatus = 204 },
      changed("Answer preflights with 204 before the routes are looked at") {
        $0.answers.preflightStatus = 204
        $0.answers.by = .cors
      },
    ]
  }

  /// Lets preflights pass those who ask who is there.
  var exemptingPreflights: Change {
    changed("Let OPTIONS pass the login check") { policy in
      for index in policy.chain.indices {
        guard case .auth(var auth) = policy.chain[index] else { continue }
        if !auth.exempt.contains("OPTIONS") { auth.exempt.append("OPTIONS") }
        policy.chain[index] = .auth(auth)
      }
    }
  }

  /// Writes lists of names with commas.
  var separatingNames: Change {
    let split = with { policy in
      policy.allow.methods.splitAtSeparators()
      policy.allow.headers.splitAtSeparators()
    }
    var orders: [Mend.Order] = []
    if case .list(let names) = split.allow.methods, split.allow.methods != allow.methods {
      orders.append(.header(.allowMethods, names.joined(separator: ", ")))
    }
    if case .list(let names) = split.allow.headers, split.allow.headers != allow.headers {
      orders.append(.header(.allowHeaders, names.joined(separator: ", ")))
    }
    return (orders: orders, policy: split)
  }

  /// Whether everybody may read anyhow, without credentials.
  var isForEverybody: Bool {
    switch allow.origins {
    case .any: true
    case .list(let entries): entries.contains(.exact("*"))
    case .nobody, .reflect, .fixed: false
    }
  }
}

extension AllowOverride {
  /// The same parts, as another rule has them.
  fileprivate func following(_ rule: AllowRule) -> AllowOverride {
    var own = self
    if origins != nil { own.origins = rule.origins }
    if methods != nil { own.methods = rule.methods }
    if headers != nil { own.headers = rule.headers }
    if credentials != nil { own.credentials = rule.credentials }
    return own
  }
}

extension PermittedNames {
  /// Makes several names of one that holds them all.
  fileprivate mutating func splitAtSeparators() {
    guard case .list(let names) = self else { return }
    self = .list(
      names.flatMap { name in
        name.split { " ;,|\"'".contains($0) }.map(String.init)
      })
  }
}

extension RawEdit {
  /// The header whose lines are edited.
  fileprivate var header: HeaderName {
    switch action {
    case .set(let name, _), .add(let name, _), .remove(let name, _): HeaderName(name)
    }
  }
}

extension ProxyLayer {
  /// The layer as it is when it neither writes nor hides a header.
  fileprivate func leavingAlone(_ name: HeaderName) -> ProxyLayer {
    var proxy = self
    proxy.set.delete(name)
    proxy.add.delete(name)
    proxy.hide.removeAll { HeaderName($0) == name }
    return proxy
  }
}
