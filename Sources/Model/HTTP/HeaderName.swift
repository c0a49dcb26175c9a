/// A header's name: as somebody wrote it, and in the form by which names are compared.
///
/// Any text can be one, because what a page or a server gets wrong is part of the simulation;
/// ``isToken`` tells whether HTTP would carry it.
///
/// - R-HDR-02
package struct HeaderName: Sendable {
  /// The spelling that was written and that goes over the wire.
  package let spelling: String

  /// The spelling in lower case, by which names are compared.
  package let canonical: String

  package init(_ spelling: String) {
    self.init(spelling, canonical: ASCII.lowercased(spelling))
  }

  private init(_ spelling: String, canonical: String) {
    self.spelling = spelling
    self.canonical = canonical
  }

  /// The same name, spelled in lower case.
  var lowercased: HeaderName { HeaderName(canonical, canonical: canonical) }

  /// Whether the name is an HTTP token, which the standard calls a header name.
  ///
  /// https://fetch.spec.whatwg.org/#header-name
  package var isToken: Bool { ASCII.isToken(spelling) }
}

extension HeaderName: Hashable {
  package static func == (left: Self, right: Self) -> Bool {
    // Most names that differ differ in length, which is cheaper to compare.
    left.canonical.utf8.count == right.canonical.utf8.count && left.canonical == right.canonical
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(canonical) }
}

extension HeaderName: ExpressibleByStringLiteral {
  package init(stringLiteral spelling: String) { self.init(spelling) }
}

extension HeaderName: CustomStringConvertible {
  package var description: String { spelling }
}

extension HeaderName {
  package static let accept: Self = "Accept"
  package static let acceptLanguage: Self = "Accept-Language"
  package static let allow: Self = "Allow"
  package static let allowCredentials: Self = "Access-Control-Allow-Credentials"
  package static let allowHeaders: Self = "Access-Control-Allow-Headers"
  package static let allowMethods: Self = "Access-Control-Allow-Methods"
  package static let allowOrigin: Self = "Access-Control-Allow-Origin"
  package static let allowPrivateNetwork: Self = "Access-Control-Allow-Private-Network"
  package static let authorization: Self = "Authorization"
  package static let cacheControl: Self = "Cache-Control"
  package static let contentLength: Self = "Content-Length"
  package static let contentType: Self = "Content-Type"
  package static let cookie: Self = "Cookie"
  package static let crossOriginResourcePolicy: Self = "Cross-Origin-Resource-Policy"
  package static let date: Self = "Date"
  package static let eTag: Self = "ETag"
  package static let expires: Self = "Expires"
  package static let exposeHeaders: Self = "Access-Control-Expose-Headers"
  package static let host: Self = "Host"
  package static let ifModifiedSince: Self = "If-Modified-Since"
  package static let ifNoneMatch: Self = "If-None-Match"
  package static let lastModified: Self = "Last-Modified"
  package static let location: Self = "Location"
  package static let maxAge: Self = "Access-Control-Max-Age"
  package static let origin: Self = "Origin"
  package static let pragma: Self = "Pragma"
  package static let range: Self = "Range"
  package static let referer: Self = "Referer"
  package static let referrerPolicy: Self = "Referrer-Policy"
  package static let requestHeaders: Self = "Access-Control-Request-Headers"
  package static let requestMethod: Self = "Access-Control-Request-Method"
  package static let requestPrivateNetwork: Self = "Access-Control-Request-Private-Network"
  package static let secFetchDest: Self = "Sec-Fetch-Dest"
  package static let secFetchMode: Self = "Sec-Fetch-Mode"
  package static let secFetchSite: Self = "Sec-Fetch-Site"
  package static let setCookie: Self = "Set-Cookie"
  package static let setCookie2: Self = "Set-Cookie2"
  package static let timingAllowOrigin: Self = "Timing-Allow-Origin"
  package static let userAgent: Self = "User-Agent"
  package static let vary: Self = "Vary"
  package static let wwwAuthenticate: Self = "WWW-Authenticate"
}
