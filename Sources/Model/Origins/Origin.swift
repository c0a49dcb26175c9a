/// An origin: who is asking.
///
/// https://html.spec.whatwg.org/multipage/browsers.html#concept-origin
///
/// - R-ORG-01, R-ORG-03, R-ORG-04
package enum Origin: Hashable, Sendable {
  /// Scheme, host and port; the port is nil when it is the scheme's default.
  case tuple(scheme: String, host: String, port: UInt16?)

  /// An origin that is the same only as itself; the number tells one from another.
  case opaque(Int)

  /// The origin as it appears in `Origin` and in `Access-Control-Allow-Origin`.
  ///
  /// https://html.spec.whatwg.org/multipage/browsers.html#ascii-serialisation-of-an-origin
  ///
  /// - R-ORG-02, R-ORG-05, R-ORG-08
  package var serialized: String {
    guard case .tuple(let scheme, let host, let port) = self else { return "null" }
    var text = ""
    text.reserveCapacity(scheme.utf8.count + host.utf8.count + 9)
    text += scheme
    text += "://"
    text += host
    if let port { text += ":\(port)" }
    return text
  }

  /// Whether two origins are the same: equal scheme, host and port, or one and the same opaque.
  ///
  /// https://html.spec.whatwg.org/multipage/browsers.html#same-origin
  package func isSameOrigin(as other: Origin) -> Bool { self == other }

  package var isOpaque: Bool {
    if case .opaque = self { true } else { false }
  }

  /// The host of a tuple origin.
  package var host: String? {
    if case .tuple(_, let host, _) = self { host } else { nil }
  }

  /// The scheme of a tuple origin.
  package var scheme: String? {
    if case .tuple(let scheme, _, _) = self { scheme } else { nil }
  }
}

extension Origin {
  /// Whether what comes from this origin cannot be read or changed on the way: https, or a
  /// loopback host.
  ///
  /// https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy
  package var isPotentiallyTrustworthy: Bool {
    guard case .tuple(let scheme, let host, _) = self else { return false }
    return scheme == "https" || scheme == "wss" || scheme == "file" || Host.isLoopback(host)
  }
}
