import Model

extension Fetching {
  /// Appends `Cookie` with the cookies that may go along.
  ///
  /// https://fetch.spec.whatwg.org/#append-a-request-cookie-header
  ///
  /// - R-CRD-05, R-CRD-07, R-CRD-08
  func appendCookieHeader(_ request: FetchRequest, to httpRequest: inout HTTPRequest) {
    let isSameSite = isSameSiteForCookies(request)
    let sent = state.cookies.cookies(for: request.url, at: host.now).filter { cookie in
      holds(
        .cookieHeader, "2",
        Condition(
          "may go along to this site", else: "may not go along to this site"), of: cookie.name,
        actual: cookie.sameSiteText,
        (isSameSite || isCrossSiteCookie(cookie, isNavigation: isSafeNavigation(request)))
          && !isBlockedAsThirdParty(cookie, request))
    }
    guard !sent.isEmpty else { return }
    let value = sent.map { $0.name.isEmpty ? $0.value : "\($0.name)=\($0.value)" }
    httpRequest.headers.append(.cookie, value.joined(separator: "; "))
  }

  /// Stores what `Set-Cookie` sets, whether or not script will get the response.
  ///
  /// https://fetch.spec.whatwg.org/#parse-and-store-response-set-cookie-headers
  ///
  /// - R-CRD-03
  mutating func storeResponseCookies(_ request: FetchRequest, _ response: HTTPResponse) {
    for line in response.headers.values(.setCookie) {
      switch SetCookie.parse(line, from: request.url, at: host.now) {
      case .failure(let rejection):
        note(.setCookie, "", "the cookie is refused", actual: line)
        tellConsole(that: SetCookie.name(in: line), isRefused: .malformed(rejection))
      case .success(let cookie):
        let isStored = holds(
          .setCookie, "",
          Condition(
            "may be stored for this site", else: "may not be stored for this site"),
          of: cookie.name,
          actual: cookie.sameSiteText,
          (isSameSiteForCookies(request) || request.mode == .navigate
            || isCrossSiteCookie(cookie, isNavigation: false))
            && !isBlockedAsThirdParty(cookie, request))
        if isStored {
          change(.cookieStored(cookie))
        } else if !isBlockedAsThirdParty(cookie, request) {
          tellConsole(that: cookie.name, isRefused: .crossSite(cookie.sameSite))
        }
      }
    }
  }

  private mutating func tellConsole(that cookie: String, isRefused reason: CookieRefusal) {
    guard let line = ConsoleMessage.refusedCookie(cookie, reason, in: profile) else { return }
    change(.consoleWritten(line))
  }

  /// Whether a cookie stays out because it is not the page's own site's.
  private func isBlockedAsThirdParty(_ cookie: Cookie, _ request: FetchRequest) -> Bool {
    guard profile.has(.thirdPartyCookiesAreBlocked), request.mode != .navigate else {
      return false
    }
    guard let page = request.page.url?.origin, let host = page.host else { return true }
    let isKnownSite =
      Site.isSchemelesslySameSite(page, request.urlOrigin) && !Site.hasReservedName(host)
    return !isKnownSite && !Cookie.host(host, matches: cookie.domain)
  }

  /// Whether the request stays within the page's site, redirects included.
  private func isSameSiteForCookies(_ request: FetchRequest) -> Bool {
    guard let page = request.page.url?.origin else { return false }
    return !request.page.origin.isOpaque
      && request.redirectTaint != .crossSite && Site.isSameSite(page, request.urlOrigin)
  }

  /// Whether the request takes the person elsewhere and is one that changes nothing there.
  ///
  /// https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-lax-enforcement
  private func isSafeNavigation(_ request: FetchRequest) -> Bool {
    request.mode == .navigate && (request.method == "GET" || request.method == "HEAD")
  }

  /// Whether a cookie takes part in requests between sites.
  private func isCrossSiteCookie(_ cookie: Cookie, isNavigation: Bool) -> Bool {
    switch cookie.sameSite {
    case .none: true
    case .unspecified: isNavigation || !profile.has(.sameSiteDefaultsToLax)
    case .lax: isNavigation
    case .strict: false
    }
  }
}
