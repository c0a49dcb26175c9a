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

  /// A host's registrable domain: its public suffix and one label more, nil for addresses and
  /// for suffixes themselves.
  package static func registrableDomain(_ host: String) -> String? {
    guard !Host.isAddress(host) else { return nil }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    let suffixLength = publicSuffixLength(labels)
    guard labels.count > suffixLength else { return nil }
    return labels.suffix(suffixLength + 1).joined(separator: ".")
  }

  /// Whether a host lies under a top-level name that is reserved for examples and tests, so that
  /// no public suffix list knows it.
  ///
  /// https://www.rfc-editor.org/rfc/rfc2606
  package static func hasReservedName(_ host: String) -> Bool {
    ["example", "test", "invalid"].contains(host.split(separator: ".").last)
  }

  private static func publicSuffixLength(_ labels: [Substring]) -> Int {
    if labels.count >= 2, twoLabelSuffixes.contains(labels.suffix(2).joined(separator: ".")) {
      return 2
    }
    return 1
  }

  /// The two-label public suffixes that people meet in CORS questions.
  ///
  /// The full list has ten thousand rows; every other suffix is taken to be one label.
  private static let twoLabelSuffixes: Set<String> = [
    "co.uk", "org.uk", "ac.uk", "gov.uk", "com.au", "net.au", "org.au", "co.nz", "co.jp", "ne.jp",
    "or.jp", "com.br", "com.cn", "com.mx", "com.tr", "co.in", "co.kr", "co.za", "com.sg",
    "github.io", "gitlab.io", "netlify.app", "vercel.app", "pages.dev", "web.app",
    "firebaseapp.com", "herokuapp.com", "azurewebsites.net", "cloudfront.net", "appspot.com",
    "blogspot.com", "fly.dev", "onrender.com", "workers.dev",
  ]
}
