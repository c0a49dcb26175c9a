import Documents
import Model

/// Says what is doubtful about a policy that can be used.
package enum PolicyCheck {
  /// The warnings and notes, in the order of the policy's fields.
  package static func problems(of policy: Policy) -> [PolicyProblem] {
    var problems = lengthProblems(of: policy)
    problems += AllowCheck(policy.allow, in: policy, path: "allow").problems
    problems += statusProblems(of: policy.answers)
    var paths: Set<PathPattern> = []
    for (index, route) in policy.routes.enumerated() {
      let path = "routes[\(index)]"
      if !paths.insert(PathPattern(route.path)).inserted {
        problems.append(
          PolicyProblem(
            .routeAppearsTwice, at: "\(path).path",
            "\(excerpt(route.path)) appears twice; only the first is ever used."))
      }
      guard let allow = route.allow else { continue }
      problems += AllowCheck(allow, in: policy, path: "\(path).allow").problems
    }
    for (index, layer) in policy.chain.enumerated() {
      guard case .cors(let cors) = layer, let allow = cors.allow else { continue }
      problems += AllowCheck(allow, in: policy, path: "chain[\(index)].cors.allow").problems
    }
    return problems
  }

  private static func lengthProblems(of policy: Policy) -> [PolicyProblem] {
    [("name", policy.name, 60), ("about", policy.about, 200)].compactMap { path, text, limit in
      text.count <= limit
        ? nil
        : PolicyProblem(
          .malformed, at: path, "\(path) has \(text.count) characters; \(limit) fit the screen.",
          severity: .warning)
    }
  }

  private static func statusProblems(of answers: Answers) -> [PolicyProblem] {
    Status.isOK(answers.preflightStatus)
      ? []
      : [
        PolicyProblem(
          .preflightStatusNotOK, at: "answers.preflightStatus",
          "A preflight must answer 200-299, otherwise the browser stops.")
      ]
  }
}

/// Says what is doubtful about an allow rule, or about the fields that a route or a layer replaces.
struct AllowCheck {
  private(set) var problems: [PolicyProblem] = []
  private let policy: Policy
  private let path: String

  init(_ rule: AllowRule, in policy: Policy, path: String) {
    self.init(policy, path)
    check(rule.origins)
    check(methods: rule.methods)
    check(headers: rule.headers)
    check(exposed: rule.expose)
  }

  init(_ override: AllowOverride, in policy: Policy, path: String) {
    self.init(policy, path)
    if let origins = override.origins { check(origins) }
    if let methods = override.methods { check(methods: methods) }
    if let headers = override.headers { check(headers: headers) }
    if let exposed = override.expose { check(exposed: exposed) }
  }

  private init(_ policy: Policy, _ path: String) {
    self.policy = policy
    self.path = path
  }

  private mutating func check(_ origins: OriginRule) {
    let path = "\(path).origins"
    let server = policy.server.origin.serialized
    switch origins {
    case .nobody, .any, .reflect: return
    case .fixed(let value):
      problems += OriginCheck.problems(of: value, at: "\(path).fixed", server: server, policy)
    case .list(let entries):
      if entries.isEmpty {
        problems.append(
          PolicyProblem(
            .emptyOrigins, at: path,
            "An empty list allows nobody. Write \"none\" if that is meant.", suggestion: "none"))
      }
      if entries.count > 1, entries.contains(.exact("*")) {
        problems.append(
          PolicyProblem(
            .starAmongOrigins, at: path,
            "\"*\" already allows every origin; the other entries do nothing."))
      }
      var seen: Set<OriginEntry> = []
      for (index, entry) in entries.enumerated() {
        if !seen.insert(entry).inserted {
          problems.append(duplicate(entry.text(), at: "\(path)[\(index)]"))
        }
        guard case .exact(let text) = entry else { continue }
        problems += OriginCheck.problems(
          of: text, at: "\(path)[\(index)]", server: server, policy)
      }
    }
  }

  private mutating func check(methods: PermittedNames) {
    guard case .list(let list) = methods else { return }
    var seen: Set<String> = []
    for (index, method) in list.enumerated() {
      let path = "\(path).methods[\(index)]"
      if !seen.insert(method).inserted { problems.append(duplicate(method, at: path)) }
      problems += NameCheck.problems(ofMethod: method, at: path)
    }
  }

  private mutating func check(headers: PermittedNames) {
    guard case .list(let list) = headers else { return }
    var seen: Set<HeaderName> = []
    for (index, text) in list.enumerated() {
      let path = "\(path).headers[\(index)]"
      let name = HeaderName(text)
      if !seen.insert(name).inserted { problems.append(duplicate(text, at: path)) }
      problems += NameCheck.problems(ofRequestHeader: name, at: path)
    }
  }

  private mutating func check(exposed: ExposedNames) {
    guard case .list(let list) = exposed else { return }
    var seen: Set<HeaderName> = []
    for (index, text) in list.enumerated() {
      let path = "\(path).expose[\(index)]"
      let name = HeaderName(text)
      if !seen.insert(name).inserted { problems.append(duplicate(text, at: path)) }
      if name.isForbiddenInResponses {
        problems.append(
          PolicyProblem(
            .exposedSetCookie, at: path,
            "\(excerpt(text)) is never readable by scripts, exposed or not."))
      }
    }
  }

  private func duplicate(_ text: String, at path: String) -> PolicyProblem {
    PolicyProblem(.duplicate, at: path, "\(excerpt(text)) is listed twice.")
  }
}
