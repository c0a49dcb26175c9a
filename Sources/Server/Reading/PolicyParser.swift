import Documents
import Model

/// Reads policies and their parts from nodes; what is wrong is collected and reading goes on.
struct PolicyParser {
  private(set) var problems: [PolicyProblem] = []

  /// Reads a whole policy, nil when it has no server.
  mutating func policy(_ node: Node, path: String, isEmbedded: Bool) -> Policy? {
    guard var fields = fields(node, path: path) else { return nil }
    readVersion(&fields, isEmbedded: isEmbedded)
    let name = text(&fields, "name") ?? ""
    let about = text(&fields, "about") ?? ""
    let server = readServer(&fields)
    let style = fields.take("style").flatMap { self.style($0, path: fields.path(of: "style")) }
    // A stand-in keeps the other fields' problems coming when the server is missing.
    var policy = Policy(server: server ?? WebURL(scheme: "https"), style: style ?? .standard)
    policy.name = name
    policy.about = about
    if let allow = fields.take("allow") {
      let override = self.allow(allow, path: fields.path(of: "allow"))
      policy.allow = override.applied(to: AllowRule())
    }
    if let answers = fields.take("answers") {
      self.answers(answers, path: fields.path(of: "answers"), into: &policy.answers)
    }
    if let vary = fields.take("vary") {
      policy.vary = self.vary(vary, path: fields.path(of: "vary"))
    }
    if let routes = fields.take("routes") {
      policy.routes = self.routes(routes, path: fields.path(of: "routes"))
    }
    if let chain = fields.take("chain") {
      policy.chain = self.chain(chain, path: fields.path(of: "chain"))
    }
    if let raw = fields.take("raw") { policy.raw = self.raw(raw, path: fields.path(of: "raw")) }
    finish(fields)
    return server == nil ? nil : policy
  }

  private mutating func readVersion(_ fields: inout MappingReader, isEmbedded: Bool) {
    let path = fields.path(of: "policy")
    guard let node = fields.take("policy") else {
      if !isEmbedded {
        report(.malformed, path, "policy is missing: a policy begins with policy: 1.", fields.place)
      }
      return
    }
    guard let version = attempt(path, { () throws(DocumentProblem) in try node.integer(path) })
    else { return }
    if version != 1 {
      report(
        .malformed, path, "This is version \(version) of the format; only version 1 is known.",
        node.place)
    }
  }

  private mutating func readServer(_ fields: inout MappingReader) -> WebURL? {
    let path = fields.path(of: "server")
    guard let node = fields.take("server") else {
      reportMissing(
        "server", of: &fields, hint: "the server's own origin, as in https://api.example")
      return nil
    }
    guard let text = text(node, path: path) else { return nil }
    return server(text, path: path, place: node.place)
  }

  /// Reads the server's own origin.
  mutating func server(_ text: String, path: String, place: Place?) -> WebURL? {
    guard let url = WebURL(text), url.hasHTTPScheme, url.path == "/", url.query == nil,
      url.fragment == nil, !url.includesCredentials
    else {
      report(
        .malformed, path, "\(path) is an origin such as https://api.example, not \(quoted(text)).",
        place)
      return nil
    }
    return url
  }

  /// Reads the name of a style.
  mutating func style(_ node: Node, path: String) -> Style? {
    guard let word = text(node, path: path) else { return nil }
    if let style = Style(rawValue: word) { return style }
    let choice = UnknownChoice(word, among: Style.allCases.map(\.rawValue))
    problems.append(
      PolicyProblem(
        .unknownStyle, at: path, "No style \(quoted(word)).\(choice.advice)",
        suggestion: choice.suggestion, place: node.place))
    return nil
  }

  /// Reads which names `Vary` carries.
  mutating func vary(_ node: Node, path: String) -> VaryRule {
    if case .scalar("auto", _) = node.value { return .auto }
    return .names(headerNames(node, path: path))
  }
}

// MARK: - What every reader of a part needs

extension PolicyParser {
  mutating func report(_ rule: PolicyRule, _ path: String, _ message: String, _ place: Place?) {
    problems.append(PolicyProblem(rule, at: path, message, place: place))
  }

  mutating func report(_ problem: PolicyProblem, _ place: Place?) {
    problems.append(problem.placed(at: place))
  }

  /// Reports a field that must be there and is not.
  mutating func reportMissing(_ key: String, of fields: inout MappingReader, hint: String? = nil) {
    let problem = fields.missing(key, hint: hint)
    problems.append(PolicyProblem(problem, at: fields.path(of: key), rule: .malformed))
  }

  /// The result of reading something, nil and a problem more when it cannot be read.
  mutating func attempt<Value>(
    _ path: String, rule: PolicyRule = .malformed, _ read: () throws(DocumentProblem) -> Value
  ) -> Value? {
    do {
      return try read()
    } catch {
      problems.append(PolicyProblem(error, at: path, rule: rule))
      return nil
    }
  }

  /// The reader of a mapping's fields.
  mutating func fields(_ node: Node, path: String) -> MappingReader? {
    attempt(path) { () throws(DocumentProblem) in try MappingReader(node, path: path) }
  }

  /// Reports the fields that nobody asked for.
  mutating func finish(_ fields: MappingReader) {
    for (key, problem) in fields.unknownFields {
      problems.append(PolicyProblem(problem, at: fields.path(of: key), rule: .unknownField))
    }
  }

  mutating func text(_ node: Node, path: String) -> String? {
    attempt(path) { () throws(DocumentProblem) in try node.text(path) }
  }

  mutating func text(_ fields: inout MappingReader, _ key: String) -> String? {
    fields.take(key).flatMap { text($0, path: fields.path(of: key)) }
  }

  mutating func boolean(_ fields: inout MappingReader, _ key: String) -> Bool? {
    guard let node = fields.take(key) else { return nil }
    let path = fields.path(of: key)
    return attempt(path) { () throws(DocumentProblem) in try node.boolean(path) }
  }

  /// A whole number that is at least the minimum.
  mutating func integer(_ fields: inout MappingReader, _ key: String, atLeast minimum: Int = 0)
    -> Int?
  {
    guard let node = fields.take(key) else { return nil }
    let path = fields.path(of: key)
    guard let number = attempt(path, { () throws(DocumentProblem) in try node.integer(path) })
    else { return nil }
    guard number >= minimum else {
      report(.malformed, path, "\(path) is at least \(minimum), not \(number).", node.place)
      return nil
    }
    return number
  }

  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ fields: inout MappingReader, _ key: String, of type: Choice.Type = Choice.self
  ) -> Choice? {
    guard let node = fields.take(key) else { return nil }
    let path = fields.path(of: key)
    return attempt(path) { () throws(DocumentProblem) in try node.choice(of: type, path) }
  }

  mutating func status(_ fields: inout MappingReader, _ key: String = "status") -> Int? {
    guard let node = fields.take(key) else { return nil }
    return status(node, path: fields.path(of: key))
  }

  mutating func status(_ node: Node, path: String) -> Int? {
    guard let status = attempt(path, { () throws(DocumentProblem) in try node.integer(path) })
    else { return nil }
    guard (100...599).contains(status) else {
      report(.noSuchStatus, path, "There is no status \(status).", node.place)
      return nil
    }
    return status
  }
}
