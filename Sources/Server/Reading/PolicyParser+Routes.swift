import Documents
import Model

extension PolicyParser {
  mutating func routes(_ node: Node, path: String) -> [Route] {
    let nodes = attempt(path) { () throws(DocumentProblem) in try node.sequence(path) } ?? []
    return nodes.enumerated().compactMap { index, node in
      route(node, path: "\(path)[\(index)]")
    }
  }

  private mutating func route(_ node: Node, path: String) -> Route? {
    guard var fields = fields(node, path: path) else { return nil }
    guard let place = fields.take("path"),
      let text = text(place, path: fields.path(of: "path"))
    else {
      if !fields.keys.contains("path") { reportMissing("path", of: &fields) }
      return nil
    }
    if !text.hasPrefix("/") {
      report(.pathWithoutSlash, fields.path(of: "path"), "Paths start with /.", place.place)
    }
    var route = Route(path: text)
    if let methods = fields.take("methods") {
      route.methods = routeMethods(methods, path: fields.path(of: "methods"))
    }
    route.auth = choice(&fields, "auth") ?? .none
    if let allow = fields.take("allow") {
      route.allow = self.allow(allow, path: fields.path(of: "allow"))
    }
    route.isCovered = boolean(&fields, "cors") ?? true
    route.setCookie = headerValue(&fields, "setCookie")
    finish(fields)
    return route
  }

  private mutating func routeMethods(_ node: Node, path: String) -> [RouteMethod] {
    let entries = attempt(path) { () throws(DocumentProblem) in try node.mapping(path) } ?? []
    return entries.map { entry in
      routeMethod(entry.key, entry.value, path: "\(path).\(excerpt(entry.key))")
    }
  }

  private mutating func routeMethod(_ name: String, _ node: Node, path: String) -> RouteMethod {
    var method = RouteMethod(name)
    guard !node.isNull, var fields = fields(node, path: path) else { return method }
    method.status = status(&fields)
    method.headers = headerLines(&fields, "headers")
    method.body = text(&fields, "body") ?? ""
    method.error = choice(&fields, "error")
    method.redirect = headerValue(&fields, "redirect")
    method.effect = text(&fields, "effect")
    method.accepts = accepts(&fields)
    method.requires = headerLines(&fields, "requires")
    finish(fields)
    return method
  }

  private mutating func accepts(_ fields: inout MappingReader) -> [String] {
    guard let node = fields.take("accepts") else { return [] }
    let path = fields.path(of: "accepts")
    let nodes = attempt(path) { () throws(DocumentProblem) in try node.sequence(path) } ?? []
    return nodes.enumerated().compactMap { index, node in
      headerValue(node, path: "\(path)[\(index)]")
    }
  }

  // MARK: - Raw edits

  mutating func raw(_ node: Node, path: String) -> [RawEdit] {
    let nodes = attempt(path) { () throws(DocumentProblem) in try node.sequence(path) } ?? []
    return nodes.enumerated().compactMap { index, node in
      rawEdit(node, path: "\(path)[\(index)]")
    }
  }

  private mutating func rawEdit(_ node: Node, path: String) -> RawEdit? {
    guard var fields = fields(node, path: path) else { return nil }
    let scope: RawEdit.Scope = choice(&fields, "for") ?? .any
    var action: RawEdit.Action?
    if let node = fields.take("set"), let (name, value) = rawLine(node, path: path) {
      action = .set(name: name, value: value ?? "")
    }
    if let node = fields.take("add"), let (name, value) = rawLine(node, path: path) {
      action = .add(name: name, value: value ?? "")
    }
    if let node = fields.take("remove"), let (name, value) = rawLine(node, path: path, isName: true)
    {
      action = .remove(name: name, value: value)
    }
    finish(fields)
    if fields.keys.filter({ ["set", "add", "remove"].contains($0) }).count != 1 {
      report(.malformed, path, "\(path) has one of set, add, remove.", node.place)
    }
    return action.map { RawEdit($0, on: scope) }
  }

  /// The name and the value of a raw line.
  ///
  /// - Parameter isName: Whether a name without a value will do.
  mutating func rawLine(_ node: Node, path: String, isName: Bool = false)
    -> (name: String, value: String?)?
  {
    guard let line = headerValue(node, path: path) else { return nil }
    let colon = line.firstIndex(of: ":")
    guard colon != nil || isName else {
      report(.rawLineWithoutColon, path, "Write a raw header as \"Name: value\".", node.place)
      return nil
    }
    let name = String(line[..<(colon ?? line.endIndex)])
    if let problem = NameCheck.problem(ofName: name, at: path) {
      report(problem, node.place)
      return nil
    }
    let value = colon.map { String(line[line.index(after: $0)...]) }
    return (name, value.map { ASCII.trimming($0, where: ASCII.isTabOrSpace) })
  }
}
