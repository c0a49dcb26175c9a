package import Model

/// The cookies of a browser, oldest first.
package struct CookieJar: Hashable, Sendable {
  private var places = KeyedList<Cookie.Place, Cookie>()

  package init() {}

  package var cookies: [Cookie] { places.values }

  /// The cookies that live at a moment and belong to a URL, longest path first.
  ///
  /// https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-retrieval-algorithm
  package func cookies(for url: WebURL, at now: Instant) -> [Cookie] {
    guard let host = url.host, !places.isEmpty else { return [] }
    return cookies.filter { cookie in
      !cookie.isExpired(at: now) && cookie.belongs(toHost: host) && cookie.belongs(toPath: url.path)
        && (!cookie.isSecure || url.origin.isPotentiallyTrustworthy)
    }.sorted { $0.path.utf8.count > $1.path.utf8.count }
  }

  /// Puts a cookie in its place; one that is already dead only empties the place.
  mutating func store(_ cookie: Cookie, at now: Instant) {
    if cookie.isExpired(at: now) {
      places.remove(cookie.place)
    } else {
      places.change(cookie.place, from: cookie) { $0 = cookie }
    }
  }
}

extension Cookie {
  fileprivate func belongs(toHost host: String) -> Bool {
    isHostOnly ? host == domain : Self.host(host, matches: domain)
  }

  fileprivate func belongs(toPath path: String) -> Bool {
    let path = path.isEmpty ? "/" : path
    guard path.hasPrefix(self.path) else { return false }
    return path == self.path || self.path.hasSuffix("/")
      || path.dropFirst(self.path.count).first == "/"
  }

  /// Whether a host is a domain or lies beneath it.
  static func host(_ host: String, matches domain: String) -> Bool {
    host == domain || (host.hasSuffix("." + domain) && !Host.isAddress(host))
  }
}
