package import Server

/// A part of a policy that a person can edit.
package enum PolicyField: CaseIterable, Hashable, Sendable {
  case origins, methods, headers, expose, credentials, maxAge

  package var title: String {
    switch self {
    case .origins: "Origins"
    case .methods: "Methods"
    case .headers: "Headers"
    case .expose: "Expose"
    case .credentials: "Credentials"
    case .maxAge: "Max-Age"
    }
  }

  package var explanation: String {
    switch self {
    case .origins: "Who may ask."
    case .methods: "What may be done."
    case .headers: "Which request headers may be sent."
    case .expose: "Which response headers scripts may read."
    case .credentials: "Whether cookies may come along."
    case .maxAge: "How long browsers may remember a preflight's answer."
    }
  }

  package func text(in policy: Policy) -> String {
    switch self {
    case .origins:
      switch policy.allow.origins {
      case .nobody: "none"
      case .any: "*"
      case .reflect: "reflect"
      case .fixed(let origin): "fixed \(origin)"
      case .list(let entries):
        entries.map { if case .exact(let text) = $0 { text } else { "\($0)" } }
          .joined(separator: ", ")
      }
    case .methods: names(policy.allow.methods)
    case .headers: names(policy.allow.headers)
    case .expose:
      switch policy.allow.expose {
      case .any: "*"
      case .list(let list): list.joined(separator: ", ")
      }
    case .credentials: policy.allow.credentials ? "true" : "false"
    case .maxAge:
      switch policy.allow.maxAge {
      case .omit: ""
      case .seconds(let seconds): String(seconds)
      }
    }
  }

  package var choices: [FieldChoice] {
    switch self {
    case .credentials: [FieldChoice("false"), FieldChoice("true")]
    case .origins: [FieldChoice("none"), FieldChoice("*"), FieldChoice("reflect")]
    default: []
    }
  }

  package func applying(_ text: String, to policy: Policy) throws(FieldProblem) -> Policy {
    var policy = policy
    let list = text.split(separator: ",").map {
      String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }.filter { !$0.isEmpty }
    switch self {
    case .origins:
      switch text {
      case "none", "": policy.allow.origins = .nobody
      case "*": policy.allow.origins = .any
      case "reflect": policy.allow.origins = .reflect
      default: policy.allow.origins = .list(list.map { .exact($0) })
      }
    case .methods: policy.allow.methods = text == "*" ? .any : .list(list)
    case .headers: policy.allow.headers = text == "*" ? .any : .list(list)
    case .expose: policy.allow.expose = text == "*" ? .any : .list(list)
    case .credentials:
      guard text == "true" || text == "false" else {
        throw FieldProblem("It is either true or false.")
      }
      policy.allow.credentials = text == "true"
    case .maxAge:
      if text.isEmpty {
        policy.allow.maxAge = .omit
      } else if let seconds = Int(text) {
        policy.allow.maxAge = .seconds(seconds)
      } else {
        throw FieldProblem("maxAge counts whole seconds: 600 is ten minutes.")
      }
    }
    return policy
  }

  private func names(_ names: PermittedNames) -> String {
    switch names {
    case .any: "*"
    case .requested: "requested"
    case .list(let list): list.joined(separator: ", ")
    }
  }
}
