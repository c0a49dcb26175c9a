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
      report(
        .malformed, path, "\(path) is missing: the server's own origin, as in https://api.example.",
        fields.place)
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
    let suggestion = Suggestion.nearest(to: word, among: Style.allCases.map(\.rawValue))
    let question = suggestion.map { " Did you mean \(quoted($0))?" } ?? ""
    problems.append(
      PolicyProblem(
        .unknownStyle, at: path, "No style \(quoted(word)).\(question)", suggestion: suggestion,
        place: node.place))
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

  /// The elements of a list; a single scalar is a list of one.
  mutating func elements(_ node: Node, path: String) -> [Node] {
    if case .scalar = node.value { return [node] }
    return attempt(path) { () throws(DocumentProblem) in try node.sequence(path) } ?? []
  }

  mutating func texts(_ node: Node, path: String) -> [String] {
    elements(node, path: path).enumerated().compactMap { index, element in
      text(element, path: "\(path)[\(index)]")
    }
  }

  mutating func texts(_ fields: inout MappingReader, _ key: String) -> [String]? {
    fields.take(key).map { texts($0, path: fields.path(of: key)) }
  }

  /// A list of header names.
  mutating func headerNames(_ node: Node, path: String) -> [String] {
    elements(node, path: path).enumerated().compactMap { index, element in
      let path = "\(path)[\(index)]"
      guard let name = text(element, path: path) else { return nil }
      if let problem = NameCheck.problem(ofName: name, at: path) {
        report(problem, element.place)
        return nil
      }
      return name
    }
  }

  /// A text that goes out as a header's value.
  mutating func headerValue(_ node: Node, path: String) -> String? {
    guard let value = text(node, path: path) else { return nil }
    let isOneLine = value.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && $0.value != 0x7F || $0 == "\t"
    }
    guard isOneLine else {
      report(.valueNotOneLine, path, "A header value is one line.", node.place)
      return nil
    }
    return value
  }

  mutating func headerValue(_ fields: inout MappingReader, _ key: String) -> String? {
    fields.take(key).flatMap { headerValue($0, path: fields.path(of: key)) }
  }

  /// Header lines: a mapping, or a list of pairs where order or duplicates matter.
  mutating func headerLines(_ node: Node, path: String) -> HeaderList {
    if case .sequence(let pairs) = node.value {
      return HeaderList(
        pairs.enumerated().compactMap { index, pair in
          let path = "\(path)[\(index)]"
          guard case .sequence(let parts) = pair.value, parts.count == 2,
            let name = text(parts[0], path: path)
          else {
            report(.malformed, path, "\(path) is a pair: [name, value].", pair.place)
            return nil
          }
          return headerLine(name, parts[1], path: path, place: pair.place)
        })
    }
    let entries = attempt(path) { () throws(DocumentProblem) in try node.mapping(path) } ?? []
    return HeaderList(
      entries.compactMap { entry in
        headerLine(
          entry.key, entry.value, path: "\(path).\(excerpt(entry.key))", place: entry.keyPlace)
      })
  }

  mutating func headerLines(_ fields: inout MappingReader, _ key: String) -> HeaderList {
    fields.take(key).map { headerLines($0, path: fields.path(of: key)) } ?? [:]
  }

  private mutating func headerLine(_ name: String, _ node: Node, path: String, place: Place)
    -> Header?
  {
    if let problem = NameCheck.problem(ofName: name, at: path) {
      report(problem, place)
      return nil
    }
    return headerValue(node, path: path).map { Header(HeaderName(name), $0) }
  }
}
