import Browser
import Documents
import Model
import Server
import Simulation

/// Pages by which a change is tried, to see whom it lets in besides the page that asks.
enum OtherPages {
  /// Pages of other sites, by https and by http.
  static let strangers = pages(["https://stranger.invalid", "http://stranger.invalid"])

  /// A page without an origin.
  static let opaque = Page()

  /// Pages that a careless comparison takes for a page: what stands before or behind its host, what a
  /// dot of a pattern matches, and its host by http or at another port.
  static func lookalikes(of page: Page) -> [Page] {
    guard case .tuple(let scheme, let host, let port) = page.origin else { return [] }
    let end = port.map { ":\($0)" } ?? ""
    var hosts = ["evil-\(host)", "evil\(host)", "\(host).stranger.invalid"]
    if let site = Site.registrableDomain(host), site != host {
      hosts += ["evil-\(site)", "evil\(site)"]
    }
    if let dot = host.firstIndex(of: ".") {
      hosts.append(host[..<dot] + "x" + host[host.index(after: dot)...])
    }
    var origins = hosts.filter { !Host.isLoopback($0) }.map { "\(scheme)://\($0)\(end)" }
    // Whatever runs on this computer is its user's.
    if !Host.isLoopback(host) {
      if scheme == "https" { origins.append("http://\(host)\(end)") }
      origins.append("\(scheme)://\(host):\(port == 8443 ? 9443 : 8443)")
    }
    return pages(origins)
  }

  /// A page of the same site as a page; permitting all subdomains means to let it in.
  static func sibling(of page: Page) -> Page? {
    guard case .tuple(let scheme, let host, let port) = page.origin,
      let site = Site.registrableDomain(host), site != host
    else { return nil }
    return pages(["\(scheme)://sibling.\(site)\(port.map { ":\($0)" } ?? "")"]).first
  }

  /// The pages of all origins that a scenario names anywhere, in policies, headers and redirects.
  static func named(in scenario: Scenario) -> [Page] {
    var texts: Set<String> = []
    ScenarioWriter.document(scenario).collectAddresses(in: &texts)
    return pages(Set(texts.compactMap { WebURL($0)?.origin.serialized }).sorted())
  }

  private static func pages(_ origins: [String]) -> [Page] {
    origins.compactMap { WebURL($0) }.map { Page(url: $0) }
  }
}

extension JSONValue {
  /// Everything in the texts of a document that begins as a web address does.
  fileprivate func collectAddresses(in addresses: inout Set<String>) {
    switch self {
    case .null, .boolean, .integer: break
    case .string(let text):
      guard text.contains("://") else { return }
      for word in text.split(whereSeparator: { " \t\r\n,;|\"'<>()".contains($0) })
      where word.hasPrefix("https://") || word.hasPrefix("http://") {
        addresses.insert(String(word))
      }
    case .array(let elements):
      for element in elements { element.collectAddresses(in: &addresses) }
    case .object(let members):
      for member in members { member.value.collectAddresses(in: &addresses) }
    }
  }
}
