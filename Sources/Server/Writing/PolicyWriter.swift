package import Documents
import Model

/// Writes policies as their authors would: what is as usual is left out.
///
/// Reading what was written gives the same policy.
package enum PolicyWriter {
  /// The policy as YAML.
  package static func yaml(_ policy: Policy) -> String { document(policy).yaml() }

  /// The policy as a tree.
  ///
  /// - Parameter isEmbedded: Whether it becomes part of a larger document, which need not say
  ///   `policy: 1`.
  package static func document(_ policy: Policy, isEmbedded: Bool = false) -> JSONValue {
    let usual = Policy(server: policy.server, style: policy.style)
    var fields = Fields()
    if !isEmbedded { fields["policy"] = 1 }
    if !policy.name.isEmpty { fields["name"] = .string(policy.name) }
    if !policy.about.isEmpty { fields["about"] = .string(policy.about) }
    fields["server"] = .string(policy.server.origin.serialized)
    if policy.style != .standard { fields["style"] = .string(policy.style.rawValue) }
    let allow = Self.allow(policy.allow.changes)
    if allow != [:] { fields["allow"] = allow }
    if policy.answers != usual.answers { fields["answers"] = answers(policy) }
    if policy.vary != usual.vary { fields["vary"] = vary(policy.vary) }
    if policy.routes != usual.routes { fields["routes"] = .array(policy.routes.map(route)) }
    if policy.chain != usual.chain { fields["chain"] = .array(policy.chain.map(layer)) }
    if !policy.raw.isEmpty { fields["raw"] = .array(policy.raw.map(raw)) }
    return fields.object
  }

  /// The axes in which a policy differs from its style.
  static func answers(_ policy: Policy) -> JSONValue {
    var fields = Fields()
    for axis in AnswerAxis.all where axis.differs(policy.answers, policy.style.answers) {
      fields[axis.key] = axis.written(policy.answers, over: policy.style.answers)
    }
    return fields.object
  }

  static func vary(_ rule: VaryRule) -> JSONValue {
    switch rule {
    case .auto: "auto"
    case .names(let names): .texts(names)
    }
  }

  // MARK: - Allow

  static func allow(_ rule: AllowOverride) -> JSONValue {
    var fields = Fields()
    fields["origins"] = rule.origins.map(origins)
    fields["methods"] = rule.methods.map(permitted)
    fields["headers"] = rule.headers.map(permitted)
    fields["expose"] = rule.expose.map(exposed)
    fields["credentials"] = rule.credentials.map { .boolean($0) }
    fields["maxAge"] = rule.maxAge.map(maxAge)
    fields["privateNetwork"] = rule.privateNetwork.map { .boolean($0) }
    fields["timingAllowOrigin"] = rule.timingAllowOrigin.map(exposed)
    return fields.object
  }

  static func origins(_ rule: OriginRule) -> JSONValue {
    switch rule {
    case .nobody: "none"
    case .any: "*"
    case .reflect: "reflect"
    case .fixed(let value): ["fixed": .string(value)]
    case .list(let entries): .array(entries.map(originEntry))
    }
  }

  static func originEntry(_ entry: OriginEntry) -> JSONValue {
    var fields = Fields()
    switch entry {
    case .exact(let text): return .string(text)
    case .suffix(let text): fields["suffix"] = .string(text)
    case .prefix(let text): fields["prefix"] = .string(text)
    case .contains(let text): fields["contains"] = .string(text)
    case .glob(let text): fields["glob"] = .string(text)
    case .regex(let text, let anchored):
      fields["regex"] = .string(text)
      fields["anchored"] = anchored.map { .string($0.rawValue) }
    case .subdomains(let host, let scheme, let port):
      fields["subdomains"] = .string(host)
      if scheme != "https" { fields["scheme"] = .string(scheme) }
      fields["port"] = port.map { .integer($0) }
    }
    return fields.object
  }

  static func permitted(_ names: PermittedNames) -> JSONValue {
    switch names {
    case .any: "*"
    case .requested: "requested"
    case .list(let names): .texts(names)
    }
  }

  static func exposed(_ names: ExposedNames) -> JSONValue {
    switch names {
    case .any: "*"
    case .list(let names): .texts(names)
    }
  }

  static func maxAge(_ maxAge: MaxAge) -> JSONValue {
    switch maxAge {
    case .omit: "omit"
    case .seconds(let seconds): .integer(seconds)
    }
  }

  // MARK: - Routes and raw edits

  static func route(_ route: Route) -> JSONValue {
    var fields = Fields()
    fields["path"] = .string(route.path)
    if route.auth != .none { fields["auth"] = .string(route.auth.rawValue) }
    fields["allow"] = route.allow.map(allow)
    if !route.isCovered { fields["cors"] = false }
    fields["setCookie"] = route.setCookie.map { .string($0) }
    if route.methods != Route.readable {
      fields["methods"] = .object(
        route.methods.map { JSONValue.Member($0.method, routeMethod($0)) })
    }
    return fields.object
  }

  private static func routeMethod(_ method: RouteMethod) -> JSONValue {
    var fields = Fields()
    fields["status"] = method.status.map { .integer($0) }
    if method.headers != [:] { fields["headers"] = .headers(method.headers) }
    if !method.body.isEmpty { fields["body"] = .string(method.body) }
    fields["error"] = method.error.map { .string($0.rawValue) }
    fields["redirect"] = method.redirect.map { .string($0) }
    fields["effect"] = method.effect.map { .string($0) }
    if !method.accepts.isEmpty {
      fields["accepts"] = .texts(method.accepts)
    }
    if method.requires != [:] { fields["requires"] = .headers(method.requires) }
    return fields.object
  }

  static func raw(_ edit: RawEdit) -> JSONValue {
    var fields = Fields()
    if edit.scope != .any { fields["for"] = .string(edit.scope.rawValue) }
    switch edit.action {
    case .set(let name, let value): fields["set"] = .string("\(name): \(value)")
    case .add(let name, let value): fields["add"] = .string("\(name): \(value)")
    case .remove(let name, nil): fields["remove"] = .string(name)
    case .remove(let name, let value?): fields["remove"] = .string("\(name): \(value)")
    }
    return fields.object
  }
}

extension AllowRule {
  /// What differs from the rule of a policy that says nothing.
  fileprivate var changes: AllowOverride {
    let usual = AllowRule()
    var changes = AllowOverride()
    if origins != usual.origins { changes.origins = origins }
    if methods != usual.methods { changes.methods = methods }
    if headers != usual.headers { changes.headers = headers }
    if expose != usual.expose { changes.expose = expose }
    if credentials != usual.credentials { changes.credentials = credentials }
    if maxAge != usual.maxAge { changes.maxAge = maxAge }
    if privateNetwork != usual.privateNetwork { changes.privateNetwork = privateNetwork }
    if timingAllowOrigin != usual.timingAllowOrigin {
      changes.timingAllowOrigin = timingAllowOrigin
    }
    return changes
  }
}
