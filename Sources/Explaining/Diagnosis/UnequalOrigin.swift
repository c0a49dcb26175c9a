import Model

extension Diagnosis {
  /// How a value of `Access-Control-Allow-Origin` misses the origin that asks.
  static func unequalOrigin(_ facts: FailureFacts) -> Diagnosis {
    let lines = facts.response?.headers.values(.allowOrigin) ?? []
    let parts = lines.flatMap(origins(in:))
    // * would be for pages without an origin, too, if it stood there once.
    let isStarTwice = parts.count > 1 && parts.allSatisfy { $0 == "*" }
    if !isStarTwice, let asker = asker(facts) { return asker }
    if facts.isFromBrowserCache { return .cachedForAnother }
    if lines.count > 1 || parts.count > 1 {
      if Set(parts).count < 2 { return .sameOriginTwice }
      return lines.count > 1 ? .differentOriginsTwice : .originList
    }
    let value = lines.first ?? ""
    if value.utf8.contains(0x2C) || value.utf8.contains(0x20) { return .originList }
    let difference = single(value, facts)
    return difference == .otherOrigin && facts.isFromSharedCache ? .cachedForAnother : difference
  }

  /// The origins in a line, whatever separates them.
  private static func origins(in line: String) -> [String] {
    line.split { $0 == "," || $0 == " " || $0 == ";" }.map(String.init)
  }

  private static func single(_ value: String, _ facts: FailureFacts) -> Diagnosis {
    let asking = facts.askingOrigin
    if value.isEmpty { return .emptyOrigin }
    if ASCII.equalsIgnoringCase(value, "null") { return .nullOrigin }
    if let first = value.first, "\"'`<".contains(first) { return .quotedOrigin }
    if value.contains("*") {
      return value.contains(where: { $0 != "*" }) ? .wildcardInside : .notAnOrigin
    }
    guard value.contains("://") else {
      let host = WebURL(asking)?.host
      let guess = WebURL("https://\(value)")?.host
      return host == guess ? .missingScheme : .notAnOrigin
    }
    guard let url = WebURL(value), url.host != nil else { return .notAnOrigin }
    if url.origin.serialized == asking { return sameOriginSpeltDifferently(value, url, asking) }
    if url.origin.serialized == facts.serverOrigin { return .serverOrigin }
    guard let page = WebURL(asking) else { return .otherOrigin }
    return difference(url, page)
  }

  private static func sameOriginSpeltDifferently(
    _ value: String, _ url: WebURL, _ asking: String
  ) -> Diagnosis {
    if value == asking + "/" { return .trailingSlash }
    if ASCII.lowercased(value) == asking { return .upperCase }
    let hasPath = url.path != "/" || url.query != nil || url.fragment != nil
    if hasPath || url.includesCredentials { return .path }
    let portless = ASCII.trimming(value) { $0 == 0x2F }
    return portless.hasSuffix(":443") || portless.hasSuffix(":80") ? .defaultPort : .upperCase
  }

  private static func difference(_ url: WebURL, _ page: WebURL) -> Diagnosis {
    guard let host = url.host, let pageHost = page.host else { return .otherOrigin }
    if host == pageHost {
      if url.scheme != page.scheme { return .wrongScheme }
      return url.port == nil ? .missingPort : .wrongPort
    }
    if "www." + host == pageHost || "www." + pageHost == host { return .wwwDiffers }
    if host.hasSuffix(".\(pageHost)") || pageHost.hasSuffix(".\(host)") { return .subdomainDiffers }
    return Host.isLoopback(host) && Host.isLoopback(pageHost) ? .loopbackName : .otherOrigin
  }
}
