import Documents
import Model

extension PolicyWriter {
  /// A layer: its name alone when everything about it is as usual.
  static func layer(_ layer: Layer) -> JSONValue {
    let body = body(of: layer)
    return body == [:] ? .string(layer.kind.rawValue) : [layer.kind.rawValue: body]
  }

  private static func body(of layer: Layer) -> JSONValue {
    var fields = Fields()
    switch layer {
    case .app: break
    case .cors(let cors):
      if !cors.name.isEmpty { fields["name"] = .string(cors.name) }
      fields["allow"] = cors.allow.map(allow)
    case .redirect(let redirect):
      fields["to"] = .string(redirect.target.rawValue)
      if redirect.status != 301 { fields["status"] = .integer(redirect.status) }
    case .auth(let auth):
      if auth.scheme != .bearer { fields["scheme"] = .string(auth.scheme.rawValue) }
      if auth.status != 401 { fields["status"] = .integer(auth.status) }
      if !auth.exempt.isEmpty { fields["exempt"] = texts(auth.exempt) }
    case .proxy(let proxy):
      if proxy.set != [:] { fields["set"] = headerLines(proxy.set) }
      if proxy.add != [:] { fields["add"] = headerLines(proxy.add) }
      if !proxy.hide.isEmpty { fields["hide"] = texts(proxy.hide) }
      if proxy.when != .success { fields["when"] = .string(proxy.when.rawValue) }
      fields["answersOptions"] = proxy.answersOptions.map { .integer($0) }
    case .cache(let cache):
      if cache.ttl != 60 { fields["ttl"] = .integer(cache.ttl) }
      if !cache.isShared { fields["shared"] = false }
      if !cache.respectsVary { fields["respectVary"] = false }
      if !cache.keyHeaders.isEmpty { fields["key"] = texts(["url"] + cache.keyHeaders) }
    case .barrier(let barrier): write(barrier, into: &fields)
    }
    return fields.object
  }

  private static func write(_ barrier: BarrierLayer, into fields: inout Fields) {
    let usualStatus: Int
    switch barrier.condition {
    case .size(let bytes):
      fields["body"] = .integer(bytes)
      usualStatus = 413
    case .rate(let count):
      fields["after"] = .integer(count)
      usualStatus = 429
    case .outage(let path, let timeout):
      fields["fail"] = .string(path)
      fields["timeout"] = timeout.map { .integer($0) }
      usualStatus = 502
    case .filter(let blocked):
      fields["block"] = texts(blocked)
      usualStatus = 403
    }
    if barrier.status != usualStatus { fields["status"] = .integer(barrier.status) }
  }

  private static func texts(_ texts: [String]) -> JSONValue {
    .array(texts.map { .string($0) })
  }
}
