import Model

/// The lines that a browser writes into its console, word for word.
///
/// Script never gets to see them: to it every failure looks the same.
enum ConsoleMessage {
  /// What the console says when a request has come to its end.
  ///
  /// - R-ERR-01
  static func lines(about finished: FinishedFetch, in profile: BrowserProfile) -> [ConsoleLine] {
    switch finished.request.client {
    case .curl, .java, .form: return []
    case .fetch, .xmlHttpRequest, .image, .script, .font, .beacon: break
    }
    switch profile {
    case .standard, .chromium: return ChromiumConsole.lines(about: finished)
    case .firefox: return FirefoxConsole.lines(about: finished)
    case .webkit: return WebKitConsole.lines(about: finished)
    }
  }

  /// What the console says when XMLHttpRequest ignores a header, nil for a browser that is silent.
  static func refusedHeader(_ name: HeaderName, in profile: BrowserProfile) -> ConsoleLine? {
    guard profile != .firefox else { return nil }
    return ConsoleLine(.error, "Refused to set unsafe header \"\(name.spelling)\"")
  }

  /// What the console says when a cookie is not stored, nil for a browser that is silent.
  static func refusedCookie(_ name: String, _ reason: CookieRefusal, in profile: BrowserProfile)
    -> ConsoleLine?
  {
    guard profile == .firefox, let text = FirefoxConsole.refusal(of: name, reason) else {
      return nil
    }
    return ConsoleLine(.error, text)
  }
}

/// Why a cookie in an answer is not stored.
enum CookieRefusal {
  /// The line does not follow the rules.
  case malformed(SetCookie.Rejection)

  /// The answer comes from another site, and the cookie does not take part in that.
  case crossSite(Cookie.SameSite)
}
