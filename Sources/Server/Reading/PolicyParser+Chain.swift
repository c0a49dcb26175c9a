import Documents
import Model

extension PolicyParser {
  mutating func chain(_ node: Node, path: String) -> [Layer] {
    let nodes = attempt(path) { () throws(DocumentProblem) in try node.sequence(path) } ?? []
    let count = problems.count
    let layers = nodes.enumerated().compactMap { index, node in
      layer(node, path: "\(path)[\(index)]")
    }
    // A layer that cannot be read may have been the one that is missing.
    if problems.count == count, layers.last != .app || layers.dropLast().contains(.app) {
      report(
        .chainWithoutApp, path,
        "app must be the last layer: it is what everything else stands in front of.", node.place)
    }
    return layers
  }

  private mutating func layer(_ node: Node, path: String) -> Layer? {
    switch node.value {
    case .scalar(let word, _): return layer(word, Node(.mapping([]), at: node.place), path: path)
    case .mapping(let entries) where entries.count == 1:
      let body = entries[0].value
      return layer(
        entries[0].key, body.isNull ? Node(.mapping([]), at: body.place) : body, path: path,
        place: entries[0].keyPlace)
    default:
      report(
        .malformed, path, "\(path) is one layer, such as cors or {auth: {scheme: bearer}}.",
        node.place)
      return nil
    }
  }

  private mutating func layer(_ word: String, _ node: Node, path: String, place: Place? = nil)
    -> Layer?
  {
    guard let kind = Layer.Kind(rawValue: word) else {
      let known = Layer.Kind.allCases.map(\.rawValue)
      let problem = DocumentProblem(
        "\(path): no layer \(quoted(word)).", at: place ?? node.place, value: word, of: known)
      report(PolicyProblem(problem, at: path, rule: .unknownField), nil)
      return nil
    }
    guard var fields = fields(node, path: "\(path).\(word)") else { return nil }
    let layer = self.layer(kind, &fields)
    finish(fields)
    return layer
  }

  private mutating func layer(_ kind: Layer.Kind, _ fields: inout MappingReader) -> Layer? {
    switch kind {
    case .app: return .app
    case .cors:
      let name = text(&fields, "name") ?? ""
      let allow = fields.take("allow").map { self.allow($0, path: fields.path(of: "allow")) }
      return .cors(CORSLayer(name: name, allow: allow))
    case .redirect:
      let target: RedirectLayer.Target? = choice(&fields, "to")
      let status = status(&fields)
      guard let target = require(target, "to", &fields) else { return nil }
      var layer = RedirectLayer(to: target)
      layer.status = status ?? layer.status
      return .redirect(layer)
    case .auth:
      var layer = AuthLayer()
      layer.scheme = choice(&fields, "scheme") ?? layer.scheme
      layer.status = status(&fields) ?? layer.status
      layer.exempt = texts(&fields, "exempt") ?? layer.exempt
      return .auth(layer)
    case .proxy: return .proxy(proxy(&fields))
    case .cache: return .cache(cache(&fields))
    case .limit, .rate, .gateway, .waf: return barrier(kind, &fields).map { .barrier($0) }
    }
  }

  private mutating func proxy(_ fields: inout MappingReader) -> ProxyLayer {
    let hide = fields.take("hide").map { node in
      // The names alone matter; a mapping of them is read too.
      if case .mapping(let entries) = node.value { return entries.map(\.key) }
      return headerNames(node, path: fields.path(of: "hide"))
    }
    var layer = ProxyLayer(
      set: headerLines(&fields, "set"), add: headerLines(&fields, "add"), hide: hide ?? [])
    layer.when = choice(&fields, "when") ?? layer.when
    if let node = fields.take("answersOptions"),
      node.value != .scalar(text: "false", isQuoted: false)
    {
      layer.answersOptions = status(node, path: fields.path(of: "answersOptions"))
    }
    return layer
  }

  private mutating func cache(_ fields: inout MappingReader) -> CacheLayer {
    var layer = CacheLayer()
    layer.ttl = integer(&fields, "ttl") ?? layer.ttl
    layer.isShared = boolean(&fields, "shared") ?? layer.isShared
    layer.respectsVary = boolean(&fields, "respectVary") ?? layer.respectsVary
    layer.keyHeaders = (texts(&fields, "key") ?? []).filter { $0 != "url" }
    return layer
  }

  private mutating func barrier(_ kind: Layer.Kind, _ fields: inout MappingReader)
    -> BarrierLayer?
  {
    let status = status(&fields)
    switch kind {
    case .limit:
      let bytes = integer(&fields, "body")
      return require(bytes, "body", &fields).map { .limit(body: $0, status: status) }
    case .rate:
      let count = integer(&fields, "after")
      return require(count, "after", &fields).map { .rate(after: $0, status: status) }
    case .gateway:
      let path = text(&fields, "fail")
      let timeout = integer(&fields, "timeout")
      return require(path, "fail", &fields).map {
        .gateway(fail: $0, status: status, timeout: timeout)
      }
    default:
      let block = texts(&fields, "block")
      return require(block, "block", &fields).map { .waf(block: $0, status: status) }
    }
  }

  /// Reports a field that must be there and is not.
  private mutating func require<Value>(
    _ value: Value?, _ key: String, _ fields: inout MappingReader
  ) -> Value? {
    if value == nil, !fields.keys.contains(key) { reportMissing(key, of: &fields) }
    return value
  }
}
