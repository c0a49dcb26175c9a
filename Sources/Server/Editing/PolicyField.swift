import Documents

/// A part of a policy that a person edits as one line of text.
///
/// Reading the text of a field into the policy gives the same policy again.
package enum PolicyField: String, CaseIterable, Hashable, Sendable {
  case name, about, server
  case origins, methods, headers, expose, credentials, maxAge
  case privateNetwork, timingAllowOrigin
  case style, answers, vary, routes, chain, raw

  /// The path by which messages and provenance name the field.
  package var path: String {
    switch self {
    case .origins, .methods, .headers, .expose, .credentials, .maxAge, .privateNetwork,
      .timingAllowOrigin:
      "allow.\(rawValue)"
    case .name, .about, .server, .style, .answers, .vary, .routes, .chain, .raw: rawValue
    }
  }

  /// What a form calls the field.
  package var title: String {
    switch self {
    case .name: "Name"
    case .about: "About"
    case .server: "Server"
    case .origins: "Origins"
    case .methods: "Methods"
    case .headers: "Headers"
    case .expose: "Expose"
    case .credentials: "Credentials"
    case .maxAge: "Max-Age"
    case .privateNetwork: "Private network"
    case .timingAllowOrigin: "Timing"
    case .style: "Style"
    case .answers: "Answers"
    case .vary: "Vary"
    case .routes: "Routes"
    case .chain: "Chain"
    case .raw: "Raw edits"
    }
  }

  /// What can be written, in one line.
  package var hint: String {
    switch self {
    case .name: "a title for lists"
    case .about: "one line about the policy"
    case .server: "the server's own origin, such as https://api.example"
    case .origins: "none, *, reflect, https://a.example or {subdomains: b.example}"
    case .methods: "GET, PUT; * sends a star; requested repeats what is asked"
    case .headers: "Content-Type; * sends a star; requested repeats what is asked"
    case .expose: "response headers that scripts may read: X-Total, ETag; or *"
    case .credentials: "on or off: whether answers to credentialed requests may be read"
    case .maxAge: "seconds to remember a preflight's answer: 600; or omit"
    case .privateNetwork: "on or off: whether public pages may ask private networks"
    case .timingAllowOrigin: "origins that may see timings, or *; empty to send nothing"
    case .style: "how the server answers: standard, express, nginx and others"
    case .answers: "changes to the style, such as preflightStatus: 200"
    case .vary: "auto, none, or header names: Origin, Accept-Encoding"
    case .routes: "what can be asked: {path: /a, methods: {PUT: {status: 200}}}"
    case .chain: "layers from outside: auth {scheme: bearer} > cors > app"
    case .raw: "edits at the very end: {for: preflight, add: \"X-Note: hello\"}"
    }
  }

  /// The warnings and notes about the field's current value.
  package func problems(in policy: Policy) -> [PolicyProblem] {
    problems(among: PolicyCheck.problems(of: policy))
  }

  /// Those of a policy's warnings and notes that are about the field.
  package func problems(among problems: [PolicyProblem]) -> [PolicyProblem] {
    problems.filter { problem in
      problem.path == path || problem.path.hasPrefix(path + ".")
        || problem.path.hasPrefix(path + "[")
    }
  }
}
