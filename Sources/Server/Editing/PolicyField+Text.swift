import Documents
import Model

extension PolicyField {
  /// The field's value as a person types it.
  package func text(in policy: Policy) -> String {
    let allow = policy.allow
    switch self {
    case .name: return policy.name
    case .about: return policy.about
    case .server: return policy.server.origin.serialized
    case .origins: return Self.text(allow.origins)
    case .methods: return Self.text(allow.methods)
    case .headers: return Self.text(allow.headers)
    case .expose: return Self.text(allow.expose)
    case .credentials: return allow.credentials ? "on" : "off"
    case .maxAge:
      if case .seconds(let seconds) = allow.maxAge { return String(seconds) }
      return "omit"
    case .privateNetwork: return allow.privateNetwork ? "on" : "off"
    case .timingAllowOrigin:
      return allow.timingAllowOrigin.map { $0 == .list([]) ? "none" : Self.text($0) } ?? ""
    case .style: return policy.style.rawValue
    case .answers: return String(PolicyWriter.answers(policy).yamlLine().dropFirst().dropLast())
    case .vary:
      switch policy.vary {
      case .auto: return "auto"
      case .names([]): return "none"
      case .names(let names): return Self.list(names, reserved: ["auto", "none"])
      }
    case .routes: return Self.list(policy.routes.map(PolicyWriter.route))
    case .chain:
      return policy.chain.map { layer in
        guard case .object(let members) = PolicyWriter.layer(layer), let body = members.first
        else { return layer.kind.rawValue }
        return "\(body.name) \(body.value.yamlLine())"
      }.joined(separator: " > ")
    case .raw: return Self.list(policy.raw.map(PolicyWriter.raw))
    }
  }

  private static func text(_ origins: OriginRule) -> String {
    switch origins {
    case .nobody: return "none"
    case .any: return "*"
    case .reflect: return "reflect"
    case .fixed: return PolicyWriter.origins(origins).yamlLine()
    case .list(let entries):
      return entries.map { $0.text(reserved: ["none", "*", "reflect"]) }.joined(separator: ", ")
    }
  }

  private static func text(_ names: PermittedNames) -> String {
    switch names {
    case .any: "*"
    case .requested: "requested"
    case .list(let names): list(names, reserved: ["*", "requested"])
    }
  }

  private static func text(_ names: ExposedNames) -> String {
    switch names {
    case .any: "*"
    case .list(let names): list(names, reserved: ["*", "none"])
    }
  }

  private static func list(_ names: [String], reserved: Set<String>) -> String {
    names.map { FieldText.item($0, reserved: reserved) }.joined(separator: ", ")
  }

  private static func list(_ values: [JSONValue]) -> String {
    values.map { $0.yamlLine() }.joined(separator: ", ")
  }
}

extension OriginEntry {
  /// The entry in one line; words that mean something else by themselves are quoted.
  func text(reserved: Set<String> = []) -> String {
    if case .exact(let text) = self { return FieldText.item(text, reserved: reserved) }
    return PolicyWriter.originEntry(self).yamlLine()
  }
}
