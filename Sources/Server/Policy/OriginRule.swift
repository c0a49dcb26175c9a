/// Which origins are permitted, and what is sent for them.
package enum OriginRule: Hashable, Sendable {
  /// No origin at all.
  case nobody

  /// Every origin; a literal `*` is sent.
  case any

  /// Every origin, `null` too; whatever `Origin` says is repeated.
  case reflect

  /// One value for everybody, asked or not.
  case fixed(String)

  /// The origins that match one of the entries; the first that does counts.
  case list([OriginEntry])
}

/// One entry of a list of origins.
///
/// Every kind but ``exact(_:)`` and ``subdomains(of:scheme:port:)`` exists to be wrong in the way
/// in which it goes wrong in the field.
package enum OriginEntry: Hashable, Sendable {
  /// A text that the whole origin must equal: an origin, `null`, or whatever else somebody wrote.
  case exact(String)
  case suffix(String)
  case prefix(String)
  case contains(String)

  /// A shell pattern with `*`, `?` and `[…]`.
  case glob(String)

  /// A regular expression; how much of the origin it must cover is the style's choice when nil.
  case regex(String, anchored: Anchoring?)

  /// Any subdomain of a host, compared label by label; the host itself is not one.
  case subdomains(of: String, scheme: String = "https", port: Int? = nil)
}

/// How much of an origin a regular expression must cover.
package enum Anchoring: String, CaseIterable, Hashable, Sendable {
  /// The whole origin, as in Starlette, Envoy and Kong.
  case full

  /// From the start, but not to the end: Python's `re.match`, as in flask-cors and django.
  case start

  /// Any part of it, as in Express, Traefik and nginx.
  case none
}
