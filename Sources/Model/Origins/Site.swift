/// Sites: what cookies and `Sec-Fetch-Site` compare instead of origins.
///
/// https://html.spec.whatwg.org/multipage/browsers.html#same-site
package enum Site {
  /// Whether two origins are schemelessly same site: they share a registrable domain or a host.
  ///
  /// - R-ORG-07
  package static func isSchemelesslySameSite(_ a: Origin, _ b: Origin) -> Bool {
    guard let left = a.host, let right = b.host else { return a == b }
    if left == right { return true }
    // Hosts of one site end in the same two labels, which decides most cases.
    guard lastLabels(2, of: left) == lastLabels(2, of: right) else { return false }
    guard let mine = registrableDomain(left), let theirs = registrableDomain(right) else {
      return false
    }
    return mine == theirs
  }

  /// Whether two origins are same site: schemelessly same site, and with one scheme.
  ///
  /// - R-ORG-07
  package static func isSameSite(_ a: Origin, _ b: Origin) -> Bool {
    a.scheme == b.scheme && isSchemelesslySameSite(a, b)
  }

  /// The site of an origin as text: scheme and registrable domain, or scheme and host.
  ///
  /// https://html.spec.whatwg.org/multipage/browsers.html#obtain-a-site
  package static func serialized(of origin: Origin) -> String {
    guard let scheme = origin.scheme, let host = origin.host else { return origin.serialized }
    return "\(scheme)://\(registrableDomain(host) ?? host[...])"
  }

  /// A host's registrable domain: its public suffix and one label more, nil for addresses and
  /// for suffixes themselves.
  package static func registrableDomain(_ host: String) -> Substring? {
    guard let domain = lastLabels(2, of: host), !Host.isAddress(host) else { return nil }
    return twoLabelSuffixes.contains(domain) ? lastLabels(3, of: host) : domain
  }

  /// The end of a host that has this many labels, nil when the host has fewer.
  private static func lastLabels(_ count: Int, of host: String) -> Substring? {
    var missing = count
    var start = host.utf8.endIndex
    while start > host.utf8.startIndex {
      let previous = host.utf8.index(before: start)
      if host.utf8[previous] == 0x2E {
        missing -= 1
        if missing == 0 { return host[start...] }
      }
      start = previous
    }
    return missing == 1 ? host[...] : nil
  }

  /// Whether a host lies under a top-level name that is reserved for examples and tests, so that
  /// no public suffix list knows it.
  ///
  /// https://www.rfc-editor.org/rfc/rfc2606
  package static func hasReservedName(_ host: String) -> Bool {
    ["example", "test", "invalid"].contains(host.split(separator: ".").last)
  }

  /// The two-label public suffixes that people meet in CORS questions.
  ///
  /// The full list has ten thousand rows; every other suffix is taken to be one label.
  private static let twoLabelSuffixes: Set<Substring> = [
    "co.uk", "org.uk", "ac.uk", "gov.uk", "com.au", "net.au", "org.au", "co.nz", "co.jp", "ne.jp",
    "or.jp", "com.br", "com.cn", "com.mx", "com.tr", "co.in", "co.kr", "co.za", "com.sg",
    "github.io", "gitlab.io", "netlify.app", "vercel.app", "pages.dev", "web.app",
    "firebaseapp.com", "herokuapp.com", "azurewebsites.net", "cloudfront.net", "appspot.com",
    "blogspot.com", "fly.dev", "onrender.com", "workers.dev",
  ]
}
