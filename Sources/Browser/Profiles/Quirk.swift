/// A way in which a real engine differs from the letter of the standard.
///
/// Each is looked at in exactly one place of the engine, and each was measured in the browsers
/// it names (Chromium 156, Firefox ESR 153, WebKitGTK 2.50).
package enum Quirk: CaseIterable, Hashable, Sendable {
  /// `Access-Control-Allow-Headers: *` covers `Authorization`.
  case wildcardCoversAuthorization

  /// A cookie without `SameSite` is treated as `Lax`.
  case sameSiteDefaultsToLax

  /// The browsers that have the quirk.
  package var browsers: Set<BrowserProfile> {
    switch self {
    case .wildcardCoversAuthorization: [.chromium, .firefox, .webkit]
    case .sameSiteDefaultsToLax: [.chromium]
    }
  }
}
