package import Model

/// Reading `Set-Cookie`.
///
/// https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-the-set-cookie-header-field-2
package enum SetCookie {
  /// Why a cookie is not stored.
  package enum Rejection: Error, Hashable, Sendable {
    case empty
    case domainMismatch
    case secureFromInsecureOrigin
    case prefixNotEarned
    case sameSiteNoneWithoutSecure
  }

  /// The name of the cookie that a line sets, stored or not.
  package static func name(in line: String) -> String {
    let pair = line.split(separator: ";", omittingEmptySubsequences: false).first ?? ""
    return split(ASCII.trimming(String(pair), where: ASCII.isHTTPWhitespace)).name
  }

  /// The cookie that a line sets when it comes from a URL at a moment.
  package static func parse(_ line: String, from url: WebURL, at now: Instant)
    -> Result<Cookie, Rejection>
  {
    var parts = line.split(separator: ";", omittingEmptySubsequences: false).map {
      ASCII.trimming(String($0), where: ASCII.isHTTPWhitespace)
    }
    let pair = split(parts.removeFirst())
    guard let host = url.host, !pair.name.isEmpty || !pair.value.isEmpty else {
      return .failure(.empty)
    }
    var cookie = Cookie(
      name: pair.name, value: pair.value, domain: host, isHostOnly: true,
      path: defaultPath(of: url), isSecure: false, isHTTPOnly: false, sameSite: .unspecified,
      expires: nil)
    var maxAge: Int?
    for part in parts {
      let attribute = split(part)
      switch ASCII.lowercased(attribute.name.isEmpty ? attribute.value : attribute.name) {
      case "secure": cookie.isSecure = true
      case "httponly": cookie.isHTTPOnly = true
      case "path":
        cookie.path = attribute.value.hasPrefix("/") ? attribute.value : defaultPath(of: url)
      case "max-age": maxAge = seconds(attribute.value) ?? maxAge
      case "expires": cookie.expires = HTTPDate.parse(attribute.value) ?? cookie.expires
      case "samesite": cookie.sameSite = sameSite(attribute.value)
      case "domain":
        guard apply(domain: attribute.value, host: host, to: &cookie) else {
          return .failure(.domainMismatch)
        }
      default: break
      }
    }
    if let maxAge { cookie.expires = maxAge <= 0 ? .start : now.advanced(seconds: maxAge) }
    return checked(cookie, from: url)
  }

  private static func checked(_ cookie: Cookie, from url: WebURL) -> Result<Cookie, Rejection> {
    if cookie.isSecure, !url.origin.isPotentiallyTrustworthy {
      return .failure(.secureFromInsecureOrigin)
    }
    let name = ASCII.lowercased(cookie.name)
    if name.hasPrefix("__secure-"), !cookie.isSecure { return .failure(.prefixNotEarned) }
    if name.hasPrefix("__host-"), !cookie.isSecure || !cookie.isHostOnly || cookie.path != "/" {
      return .failure(.prefixNotEarned)
    }
    if cookie.sameSite == .none, !cookie.isSecure { return .failure(.sameSiteNoneWithoutSecure) }
    return .success(cookie)
  }

  private static func apply(domain text: String, host: String, to cookie: inout Cookie) -> Bool {
    let domain = ASCII.lowercased(text.hasPrefix(".") ? String(text.dropFirst()) : text)
    guard !domain.isEmpty else { return true }
    guard Cookie.host(host, matches: domain) else { return false }
    if domain == host, Site.registrableDomain(domain) == nil { return true }
    guard Site.registrableDomain(domain) != nil else { return false }
    cookie.domain = domain
    cookie.isHostOnly = false
    return true
  }

  private static func split(_ part: String) -> (name: String, value: String) {
    guard let equals = part.utf8.firstIndex(of: 0x3D) else { return ("", part) }
    let name = String(part[..<equals])
    let value = String(part[part.utf8.index(after: equals)...])
    return (
      ASCII.trimming(name, where: ASCII.isHTTPWhitespace),
      ASCII.trimming(value, where: ASCII.isHTTPWhitespace)
    )
  }

  /// The number in `Max-Age`, nil when it is none; one that is too large lasts for ever.
  private static func seconds(_ text: String) -> Int? {
    let isNegative = text.hasPrefix("-")
    let digits = text.utf8.dropFirst(isNegative ? 1 : 0)
    guard !digits.isEmpty, digits.allSatisfy(ASCII.isDigit) else { return nil }
    return isNegative ? 0 : Int(text) ?? .max
  }

  private static func sameSite(_ text: String) -> Cookie.SameSite {
    switch ASCII.lowercased(text) {
    case "strict": .strict
    case "lax": .lax
    case "none": .none
    default: .unspecified
    }
  }

  private static func defaultPath(of url: WebURL) -> String {
    guard url.path.hasPrefix("/"), let last = url.path.utf8.lastIndex(of: 0x2F),
      last != url.path.startIndex
    else { return "/" }
    return String(url.path[..<last])
  }
}
