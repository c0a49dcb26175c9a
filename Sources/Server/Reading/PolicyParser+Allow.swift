import Documents
import Model

extension PolicyParser {
  /// Reads an allow rule; fields that are not written are nil.
  mutating func allow(_ node: Node, path: String) -> AllowOverride {
    var rule = AllowOverride()
    guard var fields = fields(node, path: path) else { return rule }
    if let node = fields.take("origins") {
      rule.origins = origins(node, path: fields.path(of: "origins"))
    }
    if let node = fields.take("methods") {
      rule.methods = methods(node, path: fields.path(of: "methods"))
    }
    if let node = fields.take("headers") {
      rule.headers = headers(node, path: fields.path(of: "headers"))
    }
    if let node = fields.take("expose") {
      rule.expose = exposed(node, path: fields.path(of: "expose"))
    }
    if let node = fields.take("credentials") {
      rule.credentials = credentials(node, path: fields.path(of: "credentials"))
    }
    if let node = fields.take("maxAge") {
      rule.maxAge = maxAge(node, path: fields.path(of: "maxAge"))
    }
    rule.privateNetwork = boolean(&fields, "privateNetwork")
    if let node = fields.take("timingAllowOrigin") {
      rule.timingAllowOrigin = timing(node, path: fields.path(of: "timingAllowOrigin"))
    }
    finish(fields)
    return rule
  }

  mutating func methods(_ node: Node, path: String) -> PermittedNames {
    switch node.value {
    case .scalar("*", _): .any
    case .scalar("requested", _): .requested
    default: .list(texts(node, path: path))
    }
  }

  mutating func headers(_ node: Node, path: String) -> PermittedNames {
    switch node.value {
    case .scalar("*", _): .any
    case .scalar("requested", _): .requested
    default: .list(headerNames(node, path: path))
    }
  }

  mutating func exposed(_ node: Node, path: String) -> ExposedNames {
    if case .scalar("*", _) = node.value { return .any }
    return .list(headerNames(node, path: path))
  }

  mutating func timing(_ node: Node, path: String) -> ExposedNames {
    if case .scalar("*", _) = node.value { return .any }
    let values = elements(node, path: path).enumerated().compactMap { index, element in
      headerValue(element, path: "\(path)[\(index)]")
    }
    return .list(values)
  }

  mutating func credentials(_ node: Node, path: String) -> Bool? {
    switch node.value {
    case .scalar("true", isQuoted: false): return true
    case .scalar("false", isQuoted: false): return false
    default:
      report(
        .credentialsNotBoolean, path, "credentials is true or false, without quotes.", node.place)
      return nil
    }
  }

  mutating func maxAge(_ node: Node, path: String) -> MaxAge? {
    if case .scalar("omit", _) = node.value { return .omit }
    guard let seconds = try? node.integer(path), seconds >= -1 else {
      report(
        .maxAgeNotSeconds, path, "maxAge counts whole seconds: 600 is ten minutes.", node.place)
      return nil
    }
    return .seconds(seconds)
  }

  // MARK: - Origins

  mutating func origins(_ node: Node, path: String) -> OriginRule? {
    switch node.value {
    case .scalar("none", _): return .nobody
    case .scalar("*", _): return .any
    case .scalar("reflect", _): return .reflect
    case .null:
      reportNull(node, path: path)
      return nil
    case .mapping(let entries) where entries.first?.key == "fixed":
      guard var fields = fields(node, path: path) else { return nil }
      let value = fields.take("fixed").flatMap {
        headerValue($0, path: fields.path(of: "fixed"))
      }
      finish(fields)
      return value.map { .fixed($0) }
    case .mapping: return originEntry(node, path: path).map { .list([$0]) }
    case .scalar, .sequence:
      let entries = elements(node, path: path).enumerated().compactMap { index, element in
        originEntry(element, path: "\(path)[\(index)]")
      }
      return .list(entries)
    }
  }

  private mutating func reportNull(_ node: Node, path: String) {
    report(
      .unquotedNull, path,
      "null without quotes is YAML for \"nothing\". For the origin null write \"null\" in quotes.",
      node.place)
  }

  private mutating func originEntry(_ node: Node, path: String) -> OriginEntry? {
    switch node.value {
    case .null:
      reportNull(node, path: path)
      return nil
    case .scalar: return headerValue(node, path: path).map { .exact($0) }
    case .sequence, .mapping: break
    }
    guard var fields = fields(node, path: path) else { return nil }
    let entry = originPattern(&fields, at: node.place)
    finish(fields)
    return entry
  }

  private mutating func originPattern(_ fields: inout MappingReader, at place: Place)
    -> OriginEntry?
  {
    if let text = text(&fields, "suffix") { return .suffix(text) }
    if let text = text(&fields, "prefix") { return .prefix(text) }
    if let text = text(&fields, "contains") { return .contains(text) }
    if let text = text(&fields, "glob") { return .glob(text) }
    if let host = text(&fields, "subdomains") {
      let scheme = text(&fields, "scheme") ?? "https"
      return .subdomains(of: host, scheme: scheme, port: integer(&fields, "port"))
    }
    if let node = fields.take("regex") { return regex(node, &fields) }
    if fields.keys.isEmpty {
      report(
        .malformed, fields.path,
        "\(fields.path) has one of suffix, prefix, contains, glob, regex, subdomains.", place)
    }
    return nil
  }

  private mutating func regex(_ node: Node, _ fields: inout MappingReader) -> OriginEntry? {
    let path = fields.path(of: "regex")
    let anchored: Anchoring? = choice(&fields, "anchored")
    guard let source = text(node, path: path) else { return nil }
    do {
      _ = try Pattern(source)
    } catch {
      report(.patternDoesNotCompile, path, error.message, node.place)
      return nil
    }
    return .regex(source, anchored: anchored)
  }
}
