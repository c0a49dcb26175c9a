package import Server
import Model

/// Something that a solution must do without.
package enum Limit: String, CaseIterable, Hashable, Sendable {
  /// A literal star, for origins, methods or headers.
  case star = "*"

  /// Repeating whatever origin asks.
  case reflect

  /// Permitting the origin `null`.
  case null

  /// Origins that are matched by anything but equality.
  case patterns

  /// Header edits after everything else.
  case raw

  /// Letting browsers remember preflights.
  case maxAge = "max-age"

  /// Permitting credentials.
  case credentials
}

extension Limit {
  /// Whether a policy does what the limit forbids, in its own rule or in a route's or layer's.
  package func isBroken(by policy: Policy) -> Bool {
    if self == .raw { return !policy.raw.isEmpty }
    return policy.rules.contains(where: isBroken) || policy.addedLines.contains(where: isBroken)
  }

  private func isBroken(by rule: AllowRule) -> Bool {
    switch self {
    case .star:
      rule.origins == .any || rule.origins.permits("*") || rule.methods == .any
        || rule.headers == .any || rule.expose == .any
    case .reflect: rule.origins == .reflect
    case .null: rule.origins.permits("null")
    case .patterns: rule.origins.hasPatterns
    case .raw: false
    case .maxAge: rule.maxAge != .omit
    case .credentials: rule.credentials
    }
  }

  /// Whether a line that a proxy or an edit adds does the same behind the policy's back.
  private func isBroken(by line: (name: String, value: String)) -> Bool {
    let name = ASCII.lowercased(line.name)
    guard name.hasPrefix("access-control-") else { return false }
    switch self {
    case .star: return line.value == "*"
    case .reflect: return line.value.contains("${origin}")
    case .null: return line.value == "null"
    case .maxAge: return name == "access-control-max-age"
    case .credentials: return name == "access-control-allow-credentials"
    case .patterns, .raw: return false
    }
  }
}

extension Policy {
  /// The policy's rule, and what its routes and layers make of it.
  fileprivate var rules: [AllowRule] {
    let layers = chain.compactMap { layer in
      if case .cors(let cors) = layer { cors.allow } else { nil }
    }
    return [allow] + (routes.compactMap(\.allow) + layers).map { $0.applied(to: allow) }
  }

  /// Lines that are added to answers without the policy's rule.
  fileprivate var addedLines: [(name: String, value: String)] {
    var lines: [(name: String, value: String)] = []
    for edit in raw {
      switch edit.action {
      case .set(let name, let value), .add(let name, let value): lines.append((name, value))
      case .remove: break
      }
    }
    for case .proxy(let proxy) in chain {
      lines += (proxy.set.lines + proxy.add.lines).map { ($0.name.spelling, $0.value) }
    }
    return lines
  }
}

extension OriginRule {
  /// Whether the rule names this text as a whole.
  fileprivate func permits(_ text: String) -> Bool {
    switch self {
    case .fixed(let value): value == text
    case .list(let entries): entries.contains(.exact(text))
    case .nobody, .any, .reflect: false
    }
  }

  fileprivate var hasPatterns: Bool {
    guard case .list(let entries) = self else { return false }
    return entries.contains { entry in
      if case .exact = entry { false } else { true }
    }
  }
}
