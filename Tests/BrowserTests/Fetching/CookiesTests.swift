import Browser
import Model
import Testing

@Suite("Cookies")
struct CookiesTests {
  @Test("They go where they may go", arguments: sent)
  func sending(_ tell: Tell) { tell.check() }

  @Test("They are stored where credentials are included", arguments: stored)
  func storing(_ tell: Tell) { tell.check() }
}

extension CookiesTests {
  private static let api = "https://api.example/x"
  private static let own = "https://app.example/x"
  private static let open: Network = [
    .any([.allowOrigin: "https://app.example", .allowCredentials: "true"])
  ]
  private static let openToAll: Network = [.any([.allowOrigin: "*"])]

  /// One cookie of each kind, of another site and of the page's own.
  private static let jar = ["https://api.example/", "https://app.example/"].flatMap { address in
    [
      JarCookie(address, "none=1; SameSite=None; Secure"),
      JarCookie(address, "lax=1; SameSite=Lax"),
      JarCookie(address, "strict=1; SameSite=Strict"), JarCookie(address, "plain=1"),
    ]
  }
  private static let everything = "none=1; lax=1; strict=1; plain=1"

  static let sent: [Tell] = [
    Tell(
      "R-CRD-02 R-MOD-01", "not to others unless the page says so", .call(to: api, from: .secure),
      open, jar: jar, .requestSays(.cookie, nil), .loads(.cors)),
    Tell(
      "R-CRD-02 R-CRD-05", "to others only those that are meant for it",
      .call(to: api, from: .secure, credentials: .include), open, jar: jar,
      .requestSays(.cookie, "none=1; plain=1"), .loads(.cors)),
    Tell(
      "R-CRD-02", "to the page's own server all of them", .call(to: own, from: .secure), open,
      jar: jar, .requestSays(.cookie, everything)),
    Tell(
      "R-CRD-04", "with omit none at all", .call(to: own, from: .secure, credentials: .omit), open,
      jar: jar, .requestSays(.cookie, nil)),
    Tell(
      "R-CRD-02", "a redirect to others leaves them at home", .call(to: own, from: .secure),
      [.redirect(own, to: api), .any([.allowOrigin: "*"])], jar: jar, .requestSays(.cookie, nil),
      .loads(.cors)),
    Tell(
      "R-CRD-02", "a redirect back does not bring them again", .call(to: api, from: .secure),
      [.redirect(api, to: own, [.allowOrigin: "*"]), .any([.allowOrigin: "*"])], jar: jar,
      .requestSays(.cookie, nil), .loads(.cors)),
    Tell(
      "R-CRD-05", "a site's other origins get all of them",
      .call(
        to: "https://shop.app.example/", from: .secure, credentials: .include), open,
      jar: [JarCookie("https://app.example/", "s=1; SameSite=Strict; Domain=app.example")],
      .requestSays(.cookie, "s=1")),
    Tell(
      "R-CRD-05", "http and https are different sites",
      .call(
        to: "https://app.example/x", from: Page(url: webURL("http://app.example")),
        credentials: .include),
      [.any()], jar: jar, .requestSays(.cookie, "none=1; plain=1")),
    Tell(
      "R-CRD-05", "Chromium takes a cookie without SameSite for Lax",
      .call(to: api, from: .secure, credentials: .include), open, in: .chromium, jar: jar,
      .requestSays(.cookie, "none=1")),
    Tell(
      "R-CRD-07", "the port does not matter",
      .call(to: "http://app.example:8001/", credentials: .include), openToAll,
      jar: [JarCookie("http://app.example:8000/", "s=1; SameSite=Lax")],
      .requestSays(.cookie, "s=1"), .fails(.wildcardOriginNotAllowed)),
    Tell(
      "R-CRD-07", "WebKit sends none to others",
      .call(to: api, from: .secure, credentials: .include), open, in: .webkit, jar: jar,
      .requestSays(.cookie, nil), .loads(.cors)),
    Tell(
      "R-CRD-08", "a stranger on the way keeps the site's own away",
      .call(to: own, from: .secure, credentials: .include),
      [
        .redirect(own, to: api),
        .redirect(
          api, to: "https://app.example/y",
          [
            .allowOrigin: "https://app.example", .allowCredentials: "true",
          ]),
        .any([.allowOrigin: "null", .allowCredentials: "true"]),
      ], jar: jar, .requestSays(.cookie, "none=1; plain=1"), .loads(.cors)),
    Tell(
      "R-CRD-05", "a frame without an origin is a stranger everywhere",
      .call(
        to: own, from: Page(url: webURL("https://app.example/frame"), isSandboxed: true),
        credentials: .include),
      [.any([.allowOrigin: "null", .allowCredentials: "true"])], jar: jar,
      .requestSays(.cookie, "none=1; plain=1"), .loads(.cors)),
    Tell(
      "R-CRD-05", "a page without an address is one too",
      .call(to: own, from: Page(), credentials: .include),
      [.any([.allowOrigin: "null", .allowCredentials: "true"])], jar: jar,
      .requestSays(.cookie, "none=1; plain=1")),
    Tell(
      "R-CRD-10", "they go along whether or not the answer will allow it",
      .call(to: api, from: .secure, credentials: .include), [.any()], jar: jar,
      .requestSays(.cookie, "none=1; plain=1"), .fails(.missingAllowOriginHeader)),
    Tell(
      "R-CRD-01", "a password that the author sets is no credential",
      .call(to: own, from: .secure, headers: [.authorization: "x"], credentials: .omit), open,
      .requestSays(.authorization, "x")),
    Tell(
      "R-MOD-02 R-XHR-01", "XMLHttpRequest brings them to the page's own server",
      .call(to: own, by: .xmlHttpRequest, from: .secure, credentials: .omit), open, jar: jar,
      .requestSays(.cookie, everything)),
    Tell(
      "R-MOD-02 R-XHR-01", "and to others with withCredentials",
      .call(to: api, by: .xmlHttpRequest, from: .secure, credentials: .include), open, jar: jar,
      .requestSays(.cookie, "none=1; plain=1"), .loads(.xhr)),
    Tell(
      "R-CRD-05", "a nameless cookie is its value", .call(to: own, from: .secure), open,
      jar: [JarCookie("https://app.example/", "=x"), JarCookie("https://app.example/", "a=")],
      .requestSays(.cookie, "x; a=")),
  ]

  private static func setting(_ lines: String..., allowing headers: HeaderList = [:]) -> Network {
    var headers = headers
    for line in lines { headers.append(.setCookie, line) }
    return [.any(headers)]
  }

  static let stored: [Tell] = [
    Tell(
      "R-CRD-03 R-ERR-03", "also when the answer is blocked",
      .call(to: api, from: .secure, credentials: .include),
      setting("s=1; SameSite=None; Secure"), .fails(.missingAllowOriginHeader), .jar(["s"])),
    Tell(
      "R-CRD-03", "not when they are not included", .call(to: api, from: .secure),
      setting("s=1; SameSite=None; Secure", allowing: [.allowOrigin: "*"]), .loads(.cors), .jar([])),
    Tell(
      "R-CRD-04", "not with omit, even at home",
      .call(to: own, from: .secure, credentials: .omit), setting("s=1"), .loads(.basic), .jar([])),
    Tell(
      "R-CRD-02", "at home by default", .call(to: own, from: .secure),
      setting("a=1", "b=2; SameSite=Strict", "c=3; Max-Age=0"), .jar(["a", "b"])),
    Tell(
      "R-CRD-05", "from others only those that are meant for it",
      .call(to: api, from: .secure, credentials: .include),
      setting(
        "none=1; SameSite=None; Secure", "lax=1; SameSite=Lax", "strict=1; SameSite=Strict",
        "plain=1"), .jar(["none", "plain"])),
    Tell(
      "R-CRD-05", "Chromium takes one without SameSite for Lax",
      .call(to: api, from: .secure, credentials: .include),
      setting("none=1; SameSite=None; Secure", "plain=1"), in: .chromium, .jar(["none"])),
    Tell(
      "R-CRD-07", "WebKit takes none from others",
      .call(to: api, from: .secure, credentials: .include),
      setting("none=1; SameSite=None; Secure", "plain=1"), in: .webkit, .jar([])),
    Tell(
      "R-CRD-03", "a cookie that is not earned is not stored", .call(to: own, from: .secure),
      setting("__Host-a=1", "ok=1"), .jar(["ok"])),
    Tell(
      "R-PRE-02 R-CRD-03", "a preflight sets none",
      .call("PUT", to: api, from: .secure, credentials: .include),
      [
        .options([
          .setCookie: "s=1; SameSite=None; Secure", .allowOrigin: "https://app.example",
          .allowCredentials: "true", .allowMethods: "PUT",
        ]),
        .any([.allowOrigin: "https://app.example", .allowCredentials: "true"]),
      ], .loads(.cors), .jar([])),
    Tell(
      "R-CRD-03", "each hop sets its own", .call(to: own, from: .secure),
      [.redirect(own, to: "/y", [.setCookie: "a=1; Path=/"]), .any([.setCookie: "b=1; Path=/"])],
      .jar(["a", "b"]), .requestSays(.cookie, "a=1")),
  ]
}
