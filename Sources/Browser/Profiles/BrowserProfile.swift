/// Which browser is simulated: the standard's letter or a real engine.
package enum BrowserProfile: String, CaseIterable, Hashable, Sendable {
  case standard
  case chromium
  case firefox
  case webkit

  /// The name that a person reads.
  package var title: String {
    switch self {
    case .standard: "the standard"
    case .chromium: "Chromium"
    case .firefox: "Firefox"
    case .webkit: "WebKit"
    }
  }

  /// Whether this browser has a quirk.
  package func has(_ quirk: Quirk) -> Bool { quirk.browsers.contains(BrowserSet(self)) }

  /// The longest lifetime in seconds that this browser grants a preflight's answer, nil for none.
  ///
  /// https://fetch.spec.whatwg.org/#cors-preflight-fetch, step 7.10
  ///
  /// - R-CAC-07
  package var preflightCacheLimit: Int? {
    switch self {
    case .standard: nil
    case .chromium: 7200
    case .firefox: 86_400
    case .webkit: 600
    }
  }
}
