/// A URL.
///
/// URLs are copied at every turn and hardly ever changed. That is why copies share their parts, and
/// why text and origin are made once, together with the URL.
///
/// https://url.spec.whatwg.org/#concept-url
package struct WebURL: Sendable {
  /// What is worked out once and shared by all copies.
  private final class Storage: Sendable {
    let parts: URLParts
    let serialized: String
    let origin: Origin

    init(_ parts: URLParts) {
      self.parts = parts
      serialized = parts.serialized
      origin = parts.origin
    }
  }

  private let storage: Storage

  init(_ parts: URLParts) {
    storage = Storage(parts)
  }

  /// Parses a URL, against a base when the text is relative; nil when it is not a URL.
  ///
  /// https://url.spec.whatwg.org/#concept-basic-url-parser
  package init?(_ text: String, base: WebURL? = nil) {
    guard let parts = URLParts(text, base: base?.parts) else { return nil }
    self.init(parts)
  }

  /// A URL of which nothing but the scheme is known.
  package init(scheme: String) {
    self.init(URLParts(scheme: scheme))
  }

  /// The URL with some parts changed.
  package func with(_ change: (inout URLParts) -> Void) -> WebURL {
    var parts = parts
    change(&parts)
    return WebURL(parts)
  }

  private var parts: URLParts { storage.parts }

  /// The scheme in lower case, without the colon.
  package var scheme: String { storage.parts.scheme }

  package var username: String { storage.parts.username }

  package var password: String { storage.parts.password }

  /// The serialised host, nil when the URL has none.
  package var host: String? { storage.parts.host }

  /// The port, nil when it is the scheme's default.
  package var port: UInt16? { storage.parts.port }

  /// The serialised path; it begins with `/` unless it is opaque.
  package var path: String { storage.parts.path }

  /// The query without `?`, nil when there is none.
  package var query: String? { storage.parts.query }

  /// The fragment without `#`, nil when there is none.
  package var fragment: String? { storage.parts.fragment }

  /// The URL as text.
  ///
  /// https://url.spec.whatwg.org/#url-serializing
  package var serialized: String { storage.serialized }

  /// The URL's origin; opaque unless the scheme has hosts that Fetch knows.
  ///
  /// https://url.spec.whatwg.org/#concept-url-origin
  ///
  /// - R-ORG-02, R-ORG-06
  package var origin: Origin { storage.origin }
}

extension WebURL: Hashable {
  package static func == (left: Self, right: Self) -> Bool {
    left.storage === right.storage || left.parts == right.parts
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(parts) }
}

extension WebURL: CustomStringConvertible {
  package var description: String { serialized }
}

extension WebURL {
  /// Whether user name or password is not empty.
  ///
  /// https://url.spec.whatwg.org/#include-credentials
  package var includesCredentials: Bool { parts.includesCredentials }

  /// Whether the scheme is `http` or `https`.
  ///
  /// https://fetch.spec.whatwg.org/#http-scheme
  package var hasHTTPScheme: Bool { scheme == "http" || scheme == "https" }

  /// Path and query, as the request line carries them.
  package var pathAndQuery: String {
    let path = path.isEmpty ? "/" : path
    return query.map { "\(path)?\($0)" } ?? path
  }

  /// The URL without fragment.
  package var withoutFragment: WebURL {
    fragment == nil ? self : with { $0.fragment = nil }
  }

  /// The URL without user name and password.
  package var withoutUserInfo: WebURL {
    guard includesCredentials else { return self }
    return with { parts in
      parts.username = ""
      parts.password = ""
    }
  }

  /// The URL without user name, password and fragment, as servers and reports see it.
  package var sanitized: WebURL { withoutFragment.withoutUserInfo }

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
}
