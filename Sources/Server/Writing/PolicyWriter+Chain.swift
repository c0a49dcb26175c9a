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
      let usual = RedirectLayer(to: redirect.target)
      if redirect.status != usual.status { fields["status"] = .integer(redirect.status) }
    case .auth(let auth):
      let usual = AuthLayer()
      if auth.scheme != usual.scheme { fields["scheme"] = .string(auth.scheme.rawValue) }
      if auth.status != usual.status { fields["status"] = .integer(auth.status) }
      if !auth.exempt.isEmpty { fields["exempt"] = .texts(auth.exempt) }
    case .proxy(let proxy):
      if proxy.set != [:] { fields["set"] = .headers(proxy.set) }
      if proxy.add != [:] { fields["add"] = .headers(proxy.add) }
      if !proxy.hide.isEmpty { fields["hide"] = .texts(proxy.hide) }
      if proxy.when != ProxyLayer().when { fields["when"] = .string(proxy.when.rawValue) }
      fields["answersOptions"] = proxy.answersOptions.map { .integer($0) }
    case .cache(let cache):
      let usual = CacheLayer()
      if cache.ttl != usual.ttl { fields["ttl"] = .integer(cache.ttl) }
      if cache.isShared != usual.isShared { fields["shared"] = .boolean(cache.isShared) }
      if cache.respectsVary != usual.respectsVary {
        fields["respectVary"] = .boolean(cache.respectsVary)
      }
      if !cache.keyHeaders.isEmpty { fields["key"] = .texts(["url"] + cache.keyHeaders) }
    case .barrier(let barrier): write(barrier, into: &fields)
    }
    return fields.object
  }

  private static func write(_ barrier: BarrierLayer, into fields: inout Fields) {
    switch barrier.condition {
    case .size(let bytes):
      fields["body"] = .integer(bytes)
    case .rate(let count):
      fields["after"] = .integer(count)
    case .outage(let path, let timeout):
      fields["fail"] = .string(path)
      fields["timeout"] = timeout.map { .integer($0) }
    case .filter(let blocked):
      fields["block"] = .texts(blocked)
    }
    if barrier.status != barrier.condition.usualStatus {
      fields["status"] = .integer(barrier.status)
    }
  }
}
