import Model

/// What holds for every text that is read as a URL, with and without a base.
enum URLLaws {
  /// Before the first line break stands a base, if there is a line break.
  static func check(_ bytes: [UInt8]) throws(BrokenLaw) {
    let parts = bytes.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    let base = parts.count > 1 ? WebURL(parts[0]) : nil
    if let base { try isSound(base) }
    guard let url = WebURL(parts.last ?? "", base: base) else { return }
    try isSound(url)
  }

  private static func isSound(_ url: WebURL) throws(BrokenLaw) {
    let text = url.serialized
    try demand(
      "A URL as text is printable ASCII", text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }, text)
    guard let again = WebURL(text) else {
      throw BrokenLaw(description: "A URL as text is a URL:\n\(text)")
    }
    try demandSame("A URL that is read again has the same text", again.serialized, text)
    try demand("A URL that is read again is the same", again == url, text)
    try demand(
      "A URL is absolute: it does not depend on a base",
      WebURL(text, base: WebURL("https://b.example/c?d")) == url, text)
    try demand(
      "The default port is left out",
      url.port == nil || url.port != WebURL.defaultPort(of: url.scheme), text)
    try demand("Nothing is left to remove", url.sanitized.sanitized == url.sanitized)
    try demand(
      "A sanitised URL tells no secrets",
      !url.sanitized.includesCredentials && url.sanitized.fragment == nil)
    try originIsSound(url)
  }

  private static func originIsSound(_ url: WebURL) throws(BrokenLaw) {
    guard case .tuple = url.origin else { return }
    let text = url.origin.serialized
    try demand(
      "An origin as text has the same origin", WebURL(text)?.origin == url.origin, text)
    try demand("Every origin is its own site", Site.isSameSite(url.origin, url.origin))
    guard let host = url.host else { return }
    if let domain = Site.registrableDomain(host) {
      try demand("A registrable domain ends its host", host.hasSuffix(domain), "\(host) \(domain)")
      try demand(
        "A registrable domain is its own", Site.registrableDomain(String(domain)) == domain,
        "\(host) \(domain)")
    }
  }
}
