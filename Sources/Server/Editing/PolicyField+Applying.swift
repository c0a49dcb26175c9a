import Documents
import Model

extension PolicyField {
  /// The policy with the field as a person typed it, or why that cannot be.
  package func applying(_ text: String, to policy: Policy) -> Result<Policy, PolicyProblem> {
    var changed = policy
    var parser = PolicyParser()
    do throws(DocumentProblem) {
      try apply(text.trimmed, to: &changed, with: &parser)
    } catch {
      let rule: PolicyRule = self == .credentials ? .credentialsNotBoolean : .malformed
      return .failure(PolicyProblem(rule, at: path, error.message))
    }
    guard let error = parser.problems.first(where: { $0.severity == .error }) else {
      return .success(changed)
    }
    // Places in a line of a form would say nothing.
    return .failure(
      PolicyProblem(error.rule, at: error.path, error.message, suggestion: error.suggestion))
  }

  private func apply(_ text: String, to policy: inout Policy, with parser: inout PolicyParser)
    throws(DocumentProblem)
  {
    switch self {
    case .name: policy.name = text
    case .about: policy.about = text
    case .server: policy.server = parser.server(text, path: path, place: nil) ?? policy.server
    case .origins, .methods, .headers, .expose, .credentials, .maxAge, .privateNetwork,
      .timingAllowOrigin:
      try apply(text, to: &policy.allow, with: &parser)
    case .style:
      let node = Node(.scalar(text: text, isQuoted: false), at: .start)
      if let style = parser.style(node, path: path) { policy.adopt(style) }
    case .answers:
      policy.answers = policy.style.answers
      parser.answers(try FieldText.node("{\(text)}"), path: path, into: &policy.answers)
    case .vary:
      policy.vary =
        switch text {
        case "auto": .auto
        case "none", "": .names([])
        default: .names(parser.headerNames(try FieldText.list(text), path: path))
        }
    case .routes: policy.routes = parser.routes(try FieldText.list(text), path: path)
    case .chain: policy.chain = parser.chain(try Self.layers(text), path: path)
    case .raw: policy.raw = parser.raw(try FieldText.list(text), path: path)
    }
  }

  private func apply(_ text: String, to allow: inout AllowRule, with parser: inout PolicyParser)
    throws(DocumentProblem)
  {
    switch self {
    case .origins:
      allow.origins = parser.origins(try Self.origins(text), path: path) ?? allow.origins
    case .methods:
      allow.methods = parser.methods(try Self.wordOrList(text, ["*", "requested"]), path: path)
    case .headers:
      allow.headers = parser.headers(try Self.wordOrList(text, ["*", "requested"]), path: path)
    case .expose: allow.expose = parser.exposed(try Self.wordOrList(text, ["*"]), path: path)
    case .credentials: allow.credentials = try truth(text)
    case .privateNetwork: allow.privateNetwork = try truth(text)
    case .maxAge:
      let node = Node(.scalar(text: text.isEmpty ? "omit" : text, isQuoted: false), at: .start)
      allow.maxAge = parser.maxAge(node, path: path) ?? allow.maxAge
    case .timingAllowOrigin:
      allow.timingAllowOrigin =
        switch text {
        case "": nil
        case "none": .list([])
        default: parser.timing(try Self.wordOrList(text, ["*"]), path: path)
        }
    case .name, .about, .server, .style, .answers, .vary, .routes, .chain, .raw: break
    }
  }

  private func truth(_ text: String) throws(DocumentProblem) -> Bool {
    switch text.lowercased() {
    case "on", "true", "yes": return true
    case "off", "false", "no", "": return false
    default: throw DocumentProblem("\(title) is on or off.", at: nil)
    }
  }

  /// A word that stands for itself, or else a list.
  private static func wordOrList(_ text: String, _ words: [String]) throws(DocumentProblem) -> Node
  {
    words.contains(text)
      ? Node(.scalar(text: text, isQuoted: false), at: .start) : try FieldText.list(text)
  }

  private static func origins(_ text: String) throws(DocumentProblem) -> Node {
    let node = try wordOrList(text, ["none", "*", "reflect"])
    // A fixed origin is a rule of its own and no entry of a list.
    if case .sequence(let nodes) = node.value, nodes.count == 1,
      case .mapping(let entries) = nodes[0].value, entries.first?.key == "fixed"
    {
      return nodes[0]
    }
    return node
  }

  /// The layers of a chain, `cors` or `auth {scheme: bearer}` each.
  private static func layers(_ text: String) throws(DocumentProblem) -> Node {
    var layers: [Node] = []
    for item in try FieldText.items(text, separator: ">") {
      guard let brace = item.firstIndex(of: "{") else {
        layers.append(Node(.scalar(text: item, isQuoted: false), at: .start))
        continue
      }
      let body = try FieldText.node(String(item[brace...]))
      let entry = Node.Entry(
        key: String(item[..<brace]).trimmed, keyPlace: .start, value: body)
      layers.append(Node(.mapping([entry]), at: .start))
    }
    return Node(.sequence(layers), at: .start)
  }
}
