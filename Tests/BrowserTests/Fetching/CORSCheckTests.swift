import Browser
import Model
import Testing

@Suite("The CORS check")
struct CORSCheckTests {
  @Test("An answer may be read, or not", arguments: tells)
  func answer(_ tell: Tell) { tell.check() }

  /// - R-CHK-03
  @Test(
    "Only the page's origin is the page's origin, byte for byte",
    arguments: [
      ("HTTP://app.example:8000", .allowOriginMismatch),
      ("http://APP.example:8000", .allowOriginMismatch),
      ("http://app.example:8000/", .allowOriginMismatch),
      ("http://app.example:8001", .allowOriginMismatch),
      ("https://app.example:8000", .allowOriginMismatch),
      ("http://app.example", .allowOriginMismatch),
      ("http://u@app.example:8000", .allowOriginMismatch),
      ("null", .allowOriginMismatch), ("app.example:8000", .allowOriginMismatch),
      ("*.example", .invalidAllowOriginValue), ("http://*.example:8000", .allowOriginMismatch),
      ("app.example", .invalidAllowOriginValue), ("", .invalidAllowOriginValue),
      ("**", .invalidAllowOriginValue), ("\"*\"", .invalidAllowOriginValue),
      ("NULL", .invalidAllowOriginValue), ("*\u{b}", .invalidAllowOriginValue),
      ("http://app.example:8000,", .multipleAllowOriginValues),
      ("http://app.example:8000 http://b", .multipleAllowOriginValues),
      ("*, *", .multipleAllowOriginValues), ("http://a b", .multipleAllowOriginValues),
    ] as [(String, Failure.Reason)])
  func wrongOrigins(_ value: String, _ reason: Failure.Reason) {
    let play = Play(.call(), on: [.any([.allowOrigin: value])])
    #expect(play.outcome == .error(.typeError, Failure(reason, value)))
  }

  /// - R-CHK-06
  @Test(
    "Credentials are allowed by one word alone",
    arguments: ["TRUE", "True", "\"true\"", "true,", "true, true", "1", "", "false", "true;"])
  func wrongCredentials(_ value: String) {
    let headers: HeaderList = [
      .allowOrigin: "http://app.example:8000", .allowCredentials: value,
    ]
    let including = Play(.call(credentials: .include), on: [.any(headers)])
    #expect(including.outcome.failure == Failure(.invalidAllowCredentials, value))
    for credentials in [CredentialsMode.omit, .sameOrigin] {
      #expect(Play(.call(credentials: credentials), on: [.any(headers)]).outcome.failure == nil)
    }
  }

  /// - R-CHK-07
  @Test(
    "The status does not matter", arguments: [200, 204, 299, 400, 401, 403, 404, 500, 503, 699])
  func statuses(_ status: Int) {
    let play = Play(.call(), on: [.any([.allowOrigin: "*"], status: status)])
    #expect(play.outcome.response?.status == status)
    #expect(Play(.call(), on: [.any(status: status)]).outcome.failure?.isMissingOrigin == true)
  }
}

extension Failure {
  fileprivate var isMissingOrigin: Bool { reason == .missingAllowOriginHeader }
}

extension CORSCheckTests {
  private static let listed: HeaderList = [.allowOrigin: "http://app.example:8000"]
  private static let credentialed: HeaderList = [
    .allowOrigin: "http://app.example:8000", .allowCredentials: "true",
  ]

  static let tells: [Tell] = [
    Tell(
      "R-CHK-01", "* lets everybody read without credentials", .call(credentials: .omit),
      [.any([.allowOrigin: "*"])], .loads(.cors)),
    Tell(
      "R-CHK-01", "the page's origin lets the page read", .call(), [.any(listed)], .loads(.cors)),
    Tell(
      "R-CHK-01 R-CHK-06", "both words let the page read with credentials",
      .call(credentials: .include), [.any(credentialed)], .loads(.cors)),
    Tell(
      "R-HDR-01", "outer spaces are no part of the value", .call(), [.any([.allowOrigin: " *  "])],
      .loads(.cors)),
    Tell(
      "R-CHK-02", "a 200 that says nothing about origins is blocked", .call(), [.any()],
      .fails(.missingAllowOriginHeader, ""), .throwing(.typeError)),
    Tell(
      "R-CHK-02 R-CHK-10", "an absent header is not the text null", .call(from: .sandboxed),
      [.any()], .fails(.missingAllowOriginHeader)),
    Tell(
      "R-CHK-03", "a default port is never written",
      .call(from: Page(url: webURL("http://a.example"))),
      [.any([.allowOrigin: "http://a.example:80"])], .fails(.allowOriginMismatch)),
    Tell(
      "R-CHK-04 R-HDR-02", "the same origin on two lines is two values", .call(),
      [.any([.allowOrigin: "http://app.example:8000", .allowOrigin: "http://app.example:8000"])],
      .fails(
        .multipleAllowOriginValues, "http://app.example:8000, http://app.example:8000")),
    Tell(
      "R-CHK-04 R-HDR-02", "* on two lines is not *", .call(),
      [.any([.allowOrigin: "*", .allowOrigin: "*"])], .fails(.multipleAllowOriginValues, "*, *")),
    Tell(
      "R-CHK-05", "* never goes with credentials, even when they are allowed",
      .call(credentials: .include), [.any([.allowOrigin: "*", .allowCredentials: "true"])],
      .fails(.wildcardOriginNotAllowed, "*")),
    Tell(
      "R-CHK-05", "the mode counts and not whether there is a cookie",
      .call(credentials: .include), [.any([.allowOrigin: "*"])], .requestSays(.cookie, nil),
      .fails(.wildcardOriginNotAllowed)),
    Tell(
      "R-CHK-06", "credentials that nobody allowed", .call(credentials: .include), [.any(listed)],
      .fails(.invalidAllowCredentials, "")),
    Tell(
      "R-ABNF-05", "the values are compared as they are, not as lists",
      .call(credentials: .include),
      [.any([.allowOrigin: "http://app.example:8000", .allowCredentials: "true, true"])],
      .fails(.invalidAllowCredentials, "true, true")),
    Tell(
      "R-CHK-10 R-ORG-05", "null lets a sandboxed frame read", .call(from: .sandboxed),
      [.any([.allowOrigin: "null"])], .loads(.cors), .requestSays(.origin, "null")),
    Tell(
      "R-CHK-10 R-ORG-05", "* lets a sandboxed frame read", .call(from: .sandboxed),
      [.any([.allowOrigin: "*"])], .loads(.cors)),
    Tell(
      "R-CHK-10 R-ORG-05", "the embedding site's origin is not the frame's",
      .call(from: .sandboxed), [.any(listed)], .fails(.allowOriginMismatch)),
    Tell(
      "R-CHK-10", "null is nobody else's origin", .call(), [.any([.allowOrigin: "null"])],
      .fails(.allowOriginMismatch, "null")),
    Tell(
      "R-ORG-02", "an origin is compared without the default port",
      .call(to: "https://api.example", from: Page(url: webURL("https://A.example:443/x"))),
      [.any([.allowOrigin: "https://a.example"])], .loads(.cors),
      .requestSays(.origin, "https://a.example")),
    Tell(
      "R-ORG-03", "another port is another origin", .call(to: "http://app.example:8001"), [.any()],
      .fails(.missingAllowOriginHeader)),
    Tell(
      "R-ORG-03 R-MIX-02", "another scheme is another origin",
      .call(to: "https://app.example:8000"),
      [.any()], .fails(.missingAllowOriginHeader)),
    Tell(
      "R-ORG-04", "a sandboxed frame is a stranger to its own address",
      .call(to: "http://app.example:8000/frame.html", from: .sandboxed), [.any()],
      .fails(.missingAllowOriginHeader)),
    Tell(
      "R-CHK-11 R-ERR-03", "the request was sent, and its answer is lost", .call("POST", body: "x"),
      [.any(status: 404, body: "secret")], .sends("POST"), .throwing(.typeError)),
  ]
}
