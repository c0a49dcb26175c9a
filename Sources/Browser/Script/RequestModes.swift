/// A request's mode.
///
/// https://fetch.spec.whatwg.org/#concept-request-mode
package enum RequestMode: String, CaseIterable, Hashable, Sendable {
  case cors
  case noCORS = "no-cors"
  case sameOrigin = "same-origin"

  /// A navigation's; script that asks for it is refused.
  case navigate
}

/// A request's credentials mode.
///
/// https://fetch.spec.whatwg.org/#concept-request-credentials-mode
package enum CredentialsMode: String, CaseIterable, Hashable, Sendable {
  case omit
  case sameOrigin = "same-origin"
  case include
}

/// A request's redirect mode.
///
/// https://fetch.spec.whatwg.org/#concept-request-redirect-mode
package enum RedirectMode: String, CaseIterable, Hashable, Sendable {
  case follow
  case error
  case manual
}

/// A request's cache mode.
///
/// https://fetch.spec.whatwg.org/#concept-request-cache-mode
package enum CacheMode: String, CaseIterable, Hashable, Sendable {
  case `default`
  case noStore = "no-store"
  case reload
  case noCache = "no-cache"
  case forceCache = "force-cache"
  case onlyIfCached = "only-if-cached"
}

/// How much of the page's address `Referer` tells.
///
/// https://w3c.github.io/webappsec-referrer-policy/#referrer-policies
package enum ReferrerPolicy: String, CaseIterable, Hashable, Sendable {
  case noReferrer = "no-referrer"
  case noReferrerWhenDowngrade = "no-referrer-when-downgrade"
  case sameOrigin = "same-origin"
  case origin
  case strictOrigin = "strict-origin"
  case originWhenCrossOrigin = "origin-when-cross-origin"
  case strictOriginWhenCrossOrigin = "strict-origin-when-cross-origin"
  case unsafeURL = "unsafe-url"

  /// The policy of a page that names none.
  package static let `default` = ReferrerPolicy.strictOriginWhenCrossOrigin
}
