/// A URL record of the URL standard, with path, query and fragment kept serialised.
///
/// https://url.spec.whatwg.org/#concept-url
package struct WebURL: Hashable, Sendable {
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

  package init(scheme: String) {
    self.scheme = scheme
  }

  /// Whether user name or password is not empty.
  ///
  /// https://url.spec.whatwg.org/#include-credentials
  package var includesCredentials: Bool { !username.isEmpty || !password.isEmpty }

  /// Whether the scheme is `http` or `https`.
  ///
  /// https://fetch.spec.whatwg.org/#http-scheme
  package var hasHTTPScheme: Bool { scheme == "http" || scheme == "https" }

  /// The URL's origin; opaque unless the scheme has hosts that Fetch knows.
  ///
  /// https://url.spec.whatwg.org/#concept-url-origin
  ///
  /// - R-ORG-02, R-ORG-06
  package var origin: Origin {
    if Self.defaultPort(of: scheme) != nil, let host {
      return .tuple(scheme: scheme, host: host, port: port)
    }
    if scheme == "blob", let inner = WebURL(path), inner.hasHTTPScheme { return inner.origin }
    return .opaque(Self.opaqueURLOrigin)
  }

  /// The number that marks the origin of a URL without one; no document has it.
  private static let opaqueURLOrigin = -1

  /// The default port of a special scheme, nil for other schemes and those without ports.
  ///
  /// https://url.spec.whatwg.org/#special-scheme
  package static func defaultPort(of scheme: String) -> UInt16? {
    switch scheme {
    case "https", "wss": 443
    case "http", "ws": 80
    case "ftp": 21
    default: nil
    }
  }

  /// Whether the scheme is special: its URLs have hosts and hierarchical paths.
  var isSpecial: Bool { Self.defaultPort(of: scheme) != nil || scheme == "file" }

  /// Path and query, as the request line carries them.
  package var pathAndQuery: String {
    let path = path.isEmpty ? "/" : path
    return query.map { "\(path)?\($0)" } ?? path
  }

  /// The URL without fragment.
  package var withoutFragment: WebURL {
    var copy = self
    copy.fragment = nil
    return copy
  }

  /// The URL without user name, password and fragment, as servers and reports see it.
  package var sanitized: WebURL {
    guard fragment != nil || includesCredentials else { return self }
    var copy = self
    copy.username = ""
    copy.password = ""
    copy.fragment = nil
    return copy
  }
}

extension WebURL {
  /// The URL as text.
  ///
  /// https://url.spec.whatwg.org/#url-serializing
  package var serialized: String {
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
    if let query {
      text += "?"
      text += query
    }
    if let fragment {
      text += "#"
      text += fragment
    }
    return text
  }
}

extension WebURL: CustomStringConvertible {
  package var description: String { serialized }
}
