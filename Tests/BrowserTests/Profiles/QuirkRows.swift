import Browser
import Model
import Testing

extension QuirkTests {
  /// A case in which a quirk shows, and what is seen with and without it.
  struct Row: CustomTestStringConvertible, Sendable {
    let quirk: Quirk
    let call: ScriptCall
    let network: Network
    let jar: [JarCookie]
    let before: [Deed]
    let observe: @Sendable (Play) -> String
    let letter: String
    let quirky: String

    /// What engines without the quirk do that do not keep to the letter either.
    let others: [BrowserProfile: String]

    init(
      _ quirk: Quirk, _ call: ScriptCall, _ network: Network, jar: [JarCookie] = [],
      after before: [Deed] = [], _ observe: @escaping @Sendable (Play) -> String, _ letter: String,
      _ quirky: String, others: [BrowserProfile: String] = [:]
    ) {
      self.quirk = quirk
      self.call = call
      self.network = network
      self.jar = jar
      self.before = before
      self.observe = observe
      self.letter = letter
      self.quirky = quirky
      self.others = others
    }

    var testDescription: String { "\(quirk)" }
  }

  private static let nothing = "nothing"

  /// The methods of what was sent.
  @Sendable private static func sent(_ play: Play) -> String {
    play.sent.map(\.request.method).joined(separator: " ")
  }

  @Sendable private static func failure(_ play: Play) -> String {
    play.outcome.failure.map { "\($0.reason)" } ?? nothing
  }

  /// The value of a header of the last request that was no preflight.
  private static func request(_ name: HeaderName) -> @Sendable (Play) -> String {
    { $0.request?.headers.get(name) ?? nothing }
  }

  /// The value of a header of the last preflight.
  private static func preflight(_ name: HeaderName) -> @Sendable (Play) -> String {
    { $0.preflight?.headers.get(name) ?? nothing }
  }
}

extension QuirkTests {
  private static let mine = "http://app.example:8000"
  private static let own = "http://app.example:8000/a"
  private static let open: Network = [
    .any([.allowOrigin: "*", .allowMethods: "*", .allowHeaders: "*, authorization"])
  ]
  private static let silent: Network = [.any()]

  /// Permits PUT, HEAD and two headers for a minute, to the page with credentials.
  private static func lasting(_ seconds: String = "60", methods: String = "PUT") -> Network {
    [
      .options([
        .allowOrigin: mine, .allowCredentials: "true", .allowMethods: methods,
        .allowHeaders: "x-a, if-none-match", .maxAge: seconds,
      ]),
      .any([.allowOrigin: mine, .allowCredentials: "true"]),
    ]
  }

  /// A stranger leads on to another, and both permit everything.
  private static func leadingOn(status: Int) -> Network {
    [
      .options([.allowOrigin: "*", .allowMethods: "*", .allowHeaders: "*, authorization"]),
      .redirect(Address.api, to: Address.other, [.allowOrigin: "*"], status: status),
      .any([.allowOrigin: "*"]),
    ]
  }

  static let rows: [Row] = arguments + permissions + preflights + memories + caches + tellings

  /// What a script may set.
  private static let arguments: [Row] = [
    Row(
      .userAgentIsForbidden, .call(headers: [.userAgent: "me"]), open, request(.userAgent), "me",
      nothing),
    Row(
      .repeatedHeadersAreJoinedEarly,
      .call(headers: [.accept: .bytes(100), .accept: .bytes(100)]), open, sent, "GET",
      "OPTIONS GET"),
    Row(
      .emptyValuesAreNotJoined, .call(to: own, headers: ["X-A": "", "X-A": "1"]), silent,
      request("X-A"), ", 1", "1"),
    Row(
      .charsetIsSpelledUTF8,
      .call(
        "POST", to: own, by: .xmlHttpRequest, headers: [.contentType: "a/b;charset=utf-8"],
        body: "x"), silent, request(.contentType), "a/b;charset=utf-8", "a/b;charset=UTF-8"),
    Row(
      .headerValuesAreUTF8, .call(to: own, headers: ["X-A": "é"]), silent, request("X-A"), "é",
      "Ã©"),
    Row(
      .knownHeaderNamesAreRespelt, .call(to: own, headers: ["content-language": "de"]), silent,
      { $0.request?.headers.lines.first { $0.value == "de" }?.name.spelling ?? nothing },
      "content-language", "Content-Language"),
  ]

  /// What needs the server's permission.
  private static let permissions: [Row] = [
    Row(
      .clientHintsAreSafelisted, .call(headers: ["DPR": "2"]), open, sent, "OPTIONS GET", "GET"),
    Row(.nonASCIIIsUnsafe, .call(headers: [.accept: "é"]), open, sent, "GET", "OPTIONS GET"),
    Row(
      .emptyParametersAreUnsafe,
      .call("POST", headers: [.contentType: "text/plain;;"], body: "x"), open, sent, "POST",
      "OPTIONS POST"),
    Row(
      .rangeUnitIgnoresCase, .call(headers: [.range: "Bytes=0-1"]), open, sent, "OPTIONS GET",
      "GET"),
    Row(
      .totalSizeIsUnlimited,
      .call(headers: HeaderList(Array(repeating: Header(.accept, .bytes(128)), count: 9))), open,
      sent, "OPTIONS GET", "GET"),
    Row(
      .needForPermissionOutlivesRedirects,
      .call("POST", headers: [.contentType: "application/json"], body: "{}"),
      leadingOn(status: 303), sent, "OPTIONS POST GET", "OPTIONS POST OPTIONS GET"),
    Row(
      .preflightNamesHeadersOfTheStart, .call(headers: [.authorization: "x", "X-A": "1"]),
      leadingOn(status: 302), preflight(.requestHeaders), "x-a", "authorization,x-a"),
  ]

  /// The preflight.
  private static let preflights: [Row] = [
    Row(
      .requestedNamesRepeat, .call(headers: ["X-A": "1", "X-A": "2"]), open,
      preflight(.requestHeaders), "x-a", "x-a,x-a"),
    Row(
      .preflightNamesPageAfterRedirects, .call("PUT"), leadingOn(status: 307), preflight(.origin),
      "null", mine),
    Row(
      .preflightCarriesCacheMode, .call("PUT", cache: .noStore), open, preflight(.cacheControl),
      nothing, "no-cache"),
    Row(
      .preflightAlwaysTellsMode, .call("PUT"), open, preflight("Sec-Fetch-Mode"), nothing, "cors"),
    Row(
      .preflightRedirectIsJudgedFirst, .call("PUT"), [.redirect("/x", to: "/y")], failure,
      "missingAllowOriginHeader", "preflightDisallowedRedirect",
      others: [.webkit: "preflightDisallowedRedirect"]),
    Row(
      .preflightStatusIsJudgedFirst, .call("PUT"), [.any(status: 404)], failure,
      "missingAllowOriginHeader", "preflightInvalidStatus"),
    Row(
      .methodIsJudgedBeforeHeaderList, .call("PUT"),
      [.any([.allowOrigin: "*", .allowHeaders: "bad name"])], failure, "invalidAllowHeaders",
      "methodDisallowed"),
    Row(
      .headersAreJudgedInScriptOrder, .call(headers: ["X-B": "1", "X-A": "1"]),
      [.any([.allowOrigin: "*"])], { $0.outcome.failure?.parameter ?? nothing }, "x-a", "x-b"),
    Row(
      .wildcardCoversAuthorization, .call(headers: [.authorization: "x"]),
      [.any([.allowOrigin: "*", .allowHeaders: "*"])], failure, "headerDisallowed", nothing),
  ]

  /// The preflight cache.
  private static let memories: [Row] = [
    Row(
      .negativeMaxAgeIsZero, .call("PUT"), lasting("-1"), after: [.ask(.call("PUT"))], sent, "PUT",
      "OPTIONS PUT", others: [.firefox: "OPTIONS PUT"]),
    Row(
      .malformedMaxAgeIsNotCached, .call("PUT"), lasting("junk"), after: [.ask(.call("PUT"))],
      sent, "PUT", "OPTIONS PUT"),
    Row(
      .wildcardIsNotCached, .call("PUT"), lasting(methods: "*"), after: [.ask(.call("PUT"))], sent,
      "PUT", "OPTIONS PUT"),
    Row(
      .cachedPermissionExcludesHEAD, .call("HEAD", headers: ["X-A": "1"]), lasting(),
      after: [.ask(.call("HEAD", headers: ["X-A": "1"]))], sent, "HEAD", "OPTIONS HEAD"),
    Row(
      .credentialsSeparatePermissions, .call("PUT", credentials: .omit), lasting(),
      after: [.ask(.call("PUT", credentials: .include))], sent, "PUT", "OPTIONS PUT"),
    Row(
      .permissionsSurviveFailure, .call("PUT"),
      [.options([.allowOrigin: "*", .allowMethods: "PUT", .maxAge: "60"]), .any()],
      after: [.ask(.call("PUT"))], sent, "OPTIONS PUT", "PUT"),
    Row(
      .reloadAsksAnew, .call("PUT", cache: .reload), lasting(), after: [.ask(.call("PUT"))], sent,
      "PUT", "OPTIONS PUT"),
    Row(
      .noCacheAsksAnew, .call("PUT", cache: .noCache), lasting(), after: [.ask(.call("PUT"))],
      sent, "PUT", "OPTIONS PUT"),
    Row(
      .conditionAsksAnew, .call("PUT", headers: [.ifNoneMatch: "\"1\""]), lasting(),
      after: [.ask(.call("PUT", headers: [.ifNoneMatch: "\"1\""]))], sent, "PUT", "OPTIONS PUT"),
  ]

  /// The HTTP cache.
  private static let caches: [Row] = [
    Row(
      .conditionRevalidates, .call(to: own, headers: [.ifNoneMatch: "\"1\""]), silent,
      request(.cacheControl), "no-cache", "max-age=0"),
    Row(
      .xhrIgnoresConditions,
      .call(to: own, by: .xmlHttpRequest, headers: [.ifNoneMatch: "\"1\""]), silent,
      request(.cacheControl), "no-cache", nothing, others: [.chromium: "max-age=0"]),
    Row(
      .blockedResponseIsNotCached, .call(), [.any([.cacheControl: "max-age=60"])],
      after: [.ask(.call())], sent, "", "GET"),
    Row(
      .invalidExpiresIsIgnored, .call(to: own),
      [.any([.expires: "0", .lastModified: "Thu, 01 Jan 2015 00:00:00 GMT"])],
      after: [.ask(.call(to: own))], sent, "GET", ""),
  ]

  /// What a request tells, where it is led, and what script sees.
  private static let tellings: [Row] = [
    Row(
      .downgradeMeansLeavingHTTPS, .call(from: Page(url: webURL("http://localhost:3000/"))), open,
      request(.referer), nothing, "http://localhost:3000/"),
    Row(
      .noCORSOriginIgnoresReferrerPolicy,
      .call("POST", mode: .noCORS, referrerPolicy: .noReferrer), silent, request(.origin), "null",
      mine),
    Row(
      .originOutlivesSameOriginRedirects, .call("POST", to: own),
      [.redirect("/a", to: "/b", status: 303), .any()], request(.origin), nothing, mine),
    Row(
      .sameSiteDefaultsToLax,
      .call(to: "https://api.example/", from: .secure, credentials: .include), silent,
      jar: [JarCookie("https://api.example/", "a=1")], request(.cookie), "a=1", nothing,
      others: [.webkit: nothing]),
    Row(
      .thirdPartyCookiesAreBlocked,
      .call(to: "https://api.example/", from: .secure, credentials: .include), silent,
      jar: [JarCookie("https://api.example/", "a=1; SameSite=None; Secure")], request(.cookie),
      "a=1", nothing),
    Row(
      .deleteBecomesGETAcrossOrigins, .call("DELETE", to: own),
      [
        .redirect(own, to: Address.api, status: 307),
        .any([.allowOrigin: "*", .allowMethods: "*"]),
      ],
      { $0.request?.method ?? nothing }, "DELETE", "GET"),
    Row(
      .redirectSchemeIsJudgedAsCORS, .call(to: own), [.redirect(own, to: "foo:bar")], failure,
      "invalidRedirect", "corsDisabledScheme"),
    Row(
      .redirectIsJudgedWithCredentials, .call(to: own),
      [
        .redirect(own, to: Address.api),
        .redirect(Address.api, to: "/y", [.allowOrigin: "*"]), .any([.allowOrigin: "*"]),
      ], failure, nothing, "wildcardOriginNotAllowed"),
    Row(
      .localhostIsMixedContent, .call(to: "http://localhost/", from: .secure), open, failure,
      nothing, "mixedContent"),
    Row(
      .dataResponseHasLength, .call(to: "data:,hi"), [],
      { $0.outcome.response.flatMap { HeaderList($0.headers).get(.contentLength) } ?? nothing },
      nothing, "2"),
    Row(
      .responseURLHidesUserInfo, .call(to: "http://u:p@app.example:8000/", by: .xmlHttpRequest),
      silent, { $0.outcome.response?.url ?? nothing }, "http://u:p@app.example:8000/",
      "http://app.example:8000/"),
  ]
}
