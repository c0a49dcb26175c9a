import Model
import Server

/// One thing that a policy can permit.
enum Permission: Hashable {
  case origin(String)
  case method(String)
  case header(String)
  case credentials

  /// Everything that is not permitted, as permissions.
  static func all(in denial: Denial, spelling: (String) -> String) -> [Permission] {
    let origins = denial.origin.map { [Permission.origin($0)] } ?? []
    let methods = denial.method.map { [Permission.method($0)] } ?? []
    return origins + methods + denial.headers.map { .header(spelling($0)) }
  }

  /// Whether it may be given at all: `null` and `*` would let every website in.
  var isHarmless: Bool {
    if case .origin(let origin) = self { origin != "null" && origin != "*" } else { true }
  }

  /// Gives it, and says what the server sends then.
  func give(to rule: inout AllowRule) -> Mend.Order {
    switch self {
    case .origin(let origin):
      rule.origins.add(origin)
      return .header(.allowOrigin, origin)
    case .method(let method): return .header(.allowMethods, rule.methods.add(method))
    case .header(let name): return .header(.allowHeaders, rule.headers.add(name))
    case .credentials:
      rule.credentials = true
      return .header(.allowCredentials, "true")
    }
  }
}

extension OriginRule {
  /// Permits this origin besides those of a list, or alone in place of anything else.
  fileprivate mutating func add(_ origin: String) {
    guard case .list(let entries) = self else {
      self = .list([.exact(origin)])
      return
    }
    if !entries.contains(.exact(origin)) { self = .list(entries + [.exact(origin)]) }
  }
}

extension PermittedNames {
  /// Permits one name more, and says with what it is sent: a star goes on standing for the others.
  fileprivate mutating func add(_ name: String) -> String {
    switch self {
    case .any:
      self = .list(["*", name])
      return "*, \(name)"
    case .requested: self = .list([name])
    case .list(let names) where !names.contains(name): self = .list(names + [name])
    case .list: break
    }
    return name
  }
}
