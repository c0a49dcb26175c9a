package import Model

/// A cookie in the jar.
///
/// https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html
package struct Cookie: Hashable, Sendable {
  /// The `SameSite` attribute.
  package enum SameSite: String, Hashable, Sendable {
    case strict = "Strict"
    case lax = "Lax"
    case none = "None"

    /// The attribute is absent or unknown; what that means is the browser's choice.
    case unspecified = ""
  }

  package var name: String
  package var value: String

  /// The host that set it, or the domain whose hosts share it.
  package var domain: String

  /// Whether only the very host that set it gets it back.
  package var isHostOnly: Bool
  package var path: String
  package var isSecure: Bool
  package var isHTTPOnly: Bool
  package var sameSite: SameSite

  /// The moment at which it dies, nil for a session cookie.
  package var expires: Instant?

  /// The place in the jar, in which there is one cookie at most.
  struct Place: Hashable, Sendable {
    let name: String
    let domain: String
    let path: String
    let isHostOnly: Bool
  }

  var place: Place { Place(name: name, domain: domain, path: path, isHostOnly: isHostOnly) }

  /// The `SameSite` attribute as a person would write it.
  package var sameSiteText: String {
    sameSite == .unspecified ? "no SameSite" : "SameSite=\(sameSite.rawValue)"
  }

  package func isExpired(at now: Instant) -> Bool {
    expires.map { $0 <= now } ?? false
  }
}
