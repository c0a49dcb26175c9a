/// A URL record of the URL standard, with path, query and fragment kept serialised.
///
/// https://url.spec.whatwg.org/#concept-url
package struct URLParts: Hashable, Sendable {
  /// The scheme in lower case, without the colon.
  package var scheme: String
  package var username = ""
  package var password = ""

  /// The serialised host, nil when the URL has none.
  package var host: String?

  /// The port, nil when it is the scheme's default.
  package var port: UInt16?

  /// The serialised path; it begins with `/` unless it is opaque.
  package var path = ""

  /// Whether the path is opaque, as in `data:` and `mailto:` URLs.
  package var hasOpaquePath = false

  /// The query without `?`, nil when there is none.
  package var query: String?

  /// The fragment without `#`, nil when there is none.
  package var fragment: String?

  init(scheme: String) {
    self.scheme = scheme
  }

  var includesCredentials: Bool { !username.isEmpty || !password.isEmpty }

  /// Whether the scheme is special: its URLs have hosts and hierarchical paths.
  var isSpecial: Bool { WebURL.defaultPort(of: scheme) != nil || scheme == "file" }

  var origin: Origin {
    if WebURL.defaultPort(of: scheme) != nil, let host {
      return .tuple(scheme: scheme, host: host, port: port)
    }
    if scheme == "blob", let inner = WebURL(path), inner.hasHTTPScheme { return inner.origin }
    return .opaque(Self.opaqueURLOrigin)
  }

  /// The number that marks the origin of a URL without one; no document has it.
  private static let opaqueURLOrigin = -1

  var serialized: String {
    var text = ""
    text.reserveCapacity(scheme.utf8.count + (host?.utf8.count ?? 0) + path.utf8.count + 16)
    text += scheme
    text += ":"
    if let host {
      text += "//"
      if includesCredentials {
        text += username
        if !password.isEmpty { text += ":" + password }
        text += "@"
      }
      text += host
      if let port { text += ":\(port)" }
    } else if !hasOpaquePath, path.hasPrefix("//") {
      text += "/."
    }
    text += path
    if let query { text += "?" + query }
    if let fragment { text += "#" + fragment }
    return text
  }
}
