import Model

/// The request headers that WebKit knows, in its spelling.
enum KnownHeaderName {
  /// The engine's own spelling of a name, nil when it does not know the name.
  static func spelling(of name: HeaderName) -> String? { spellings[name.canonical] }

  private static let spellings: [String: String] = Dictionary(
    uniqueKeysWithValues: [
      "Accept", "Accept-Charset", "Accept-Encoding", "Accept-Language", "Accept-Ranges",
      "Authorization", "Cache-Control", "Connection", "Content-Disposition", "Content-Encoding",
      "Content-Language", "Content-Length", "Content-Location", "Content-Range", "Content-Type",
      "Cookie", "Cookie2", "Date", "DNT", "ETag", "Expect", "Expires", "Host", "If-Match",
      "If-Modified-Since", "If-None-Match", "If-Range", "If-Unmodified-Since", "Keep-Alive",
      "Last-Event-ID", "Last-Modified", "Link", "Location", "Origin", "Pragma",
      "Proxy-Authorization", "Proxy-Connection", "Purpose", "Range", "Referer", "Referrer-Policy",
      "Refresh", "TE", "Trailer", "Transfer-Encoding", "Upgrade", "Upgrade-Insecure-Requests",
      "User-Agent", "Vary", "Via",
    ].map { (ASCII.lowercased($0), $0) })
}

extension HeaderList {
  /// Writes every name that WebKit knows in its spelling.
  mutating func respellKnownNames() {
    for index in lines.indices {
      guard let spelling = KnownHeaderName.spelling(of: lines[index].name) else { continue }
      lines[index].name = HeaderName(spelling)
    }
  }
}
