import Browser
import Model
import Testing

@Suite("The preflight")
struct CORSPreflightFetchTests {
  @Test("A preflight asks what it has to ask", arguments: questions)
  func question(_ tell: Tell) { tell.check() }

  @Test("A preflight's answer permits the request, or not", arguments: answers)
  func answer(_ tell: Tell) { tell.check() }

  /// - R-PRE-10
  @Test("Any ok status will do", arguments: [200, 201, 204, 206, 226, 299])
  func okStatuses(_ status: Int) {
    let play = Play(
      .call("PUT"),
      on: [.options([.allowOrigin: "*", .allowMethods: "PUT"], status: status), .any(Self.open)])
    #expect(play.sent.count == 2)
    #expect(play.outcome.failure == nil)
  }

  /// - R-PRE-08, R-PRE-10
  @Test(
    "No other status will do",
    arguments: [
      (300, .preflightInvalidStatus), (301, .preflightDisallowedRedirect),
      (302, .preflightDisallowedRedirect), (303, .preflightDisallowedRedirect),
      (304, .preflightInvalidStatus), (307, .preflightDisallowedRedirect),
      (308, .preflightDisallowedRedirect), (400, .preflightInvalidStatus),
      (401, .preflightInvalidStatus), (403, .preflightInvalidStatus),
      (404, .preflightInvalidStatus), (405, .preflightInvalidStatus),
      (500, .preflightInvalidStatus), (600, .preflightInvalidStatus),
    ] as [(Int, Failure.Reason)])
  func otherStatuses(_ status: Int, _ reason: Failure.Reason) {
    let headers: HeaderList = [
      .allowOrigin: "*", .allowMethods: "PUT", .location: "http://api.example:9000/y",
    ]
    let play = Play(.call("PUT"), on: [.options(headers, status: status), .any(Self.open)])
    #expect(play.sent.map(\.request.method) == ["OPTIONS"])
    #expect(play.outcome.failure == Failure(reason, isOfPreflight: true))
  }

  private static let open: HeaderList = [.allowOrigin: "*"]
}

extension CORSPreflightFetchTests {
  /// Answers that permit all that the tests ask for, with and without credentials.
  private static let willing: Network = [
    .options([
      .allowOrigin: "http://app.example:8000", .allowCredentials: "true",
      .allowMethods: "PUT, DELETE, patch, OPTIONS, CHICKEN",
      .allowHeaders: "authorization, content-type, x-a, x-b, x-a-1, x-a.1, x-a_1",
    ]),
    .any([.allowOrigin: "http://app.example:8000", .allowCredentials: "true"]),
  ]

  /// The same for the page that https carries.
  private static let willingToSecure: Network = [
    .options([
      .allowOrigin: "https://app.example", .allowCredentials: "true", .allowMethods: "PUT",
      .allowHeaders: "authorization",
    ]),
    .any([.allowOrigin: "https://app.example", .allowCredentials: "true"]),
  ]

  static let questions: [Tell] = [
    Tell(
      "R-PRE-02", "neither cookies nor passwords go along",
      .call(
        "PUT", to: "https://api.example/x", from: .secure, headers: [.authorization: "Basic eDp5"],
        body: "vanilla", credentials: .include), willingToSecure,
      jar: [JarCookie("https://api.example/", "sid=1; SameSite=None; Secure")],
      .sends("OPTIONS https://api.example/x", "PUT https://api.example/x"),
      .preflightSays(.cookie, nil), .preflightSays(.authorization, nil),
      .preflightSays(.contentLength, nil), .preflightSays(.contentType, nil),
      .requestSays(.cookie, "sid=1"), .requestSays(.authorization, "Basic eDp5"), .loads(.cors)),
    Tell(
      "R-PRE-02", "the whole URL is asked about, without its fragment",
      .call("PUT", to: Address.api + "?a=1#f"), willing,
      .sends("OPTIONS \(Address.api)?a=1", "PUT \(Address.api)?a=1")),
    Tell(
      "R-PRE-03", "the referrer goes along as the policy permits", .call("PUT"), willing,
      .preflightSays(.referer, "http://app.example:8000/"),
      .requestSays(.referer, "http://app.example:8000/")),
    Tell(
      "R-PRE-03", "a policy hides the referrer from the preflight too",
      .call("PUT", referrerPolicy: .noReferrer), willing, .preflightSays(.referer, nil),
      .requestSays(.referer, nil), .preflightSays(.origin, "http://app.example:8000")),
    Tell(
      "R-PRE-03", "a policy shows the preflight the whole address",
      .call("PUT", referrerPolicy: .unsafeURL), willing,
      .preflightSays(.referer, "http://app.example:8000/page.html?q")),
    Tell(
      "R-PRE-04", "the method keeps its case", .call("patch"), willing,
      .preflightSays(.requestMethod, "patch"), .preflightSays(.accept, "*/*"),
      .sends("OPTIONS", "patch")),
    Tell(
      "R-PRE-04 R-MET-03", "a method that browsers know is made upper case", .call("put"), willing,
      .preflightSays(.requestMethod, "PUT"), .sends("OPTIONS", "PUT")),
    Tell(
      "R-PRE-05 R-SAF-06", "unsafe names are in lower case, in order, and without spaces",
      .call(
        "PUT",
        headers: [
          "X-b": "1", .contentType: "application/json", .authorization: "x", "Accept": "a",
        ],
        body: "{}"), willing,
      .preflightSays(.requestHeaders, "authorization,content-type,x-b")),
    Tell(
      "R-PRE-05 R-HDR-05", "names are in byte order",
      .call(headers: ["x-a_1": "1", "x-a.1": "1", "X-A-1": "1"]), willing,
      .preflightSays(.requestHeaders, "x-a-1,x-a.1,x-a_1")),
    Tell(
      "R-PRE-05 R-FOR-01", "headers that script cannot set are not asked about",
      .call(headers: ["X-A": "1", "Cookie": "a=b", "Origin": "http://x", "Sec-A": "1"]), willing,
      .preflightSays(.requestHeaders, "x-a"), .requestSays(.origin, "http://app.example:8000"),
      .requestSays(.cookie, nil), .requestSays("Sec-A", nil)),
    Tell(
      "R-PRE-05 R-SAF-07", "one unsafe content type among two is enough",
      .call(
        "POST", headers: [.contentType: "application/json", .contentType: "text/plain"], body: "x"),
      willing, .preflightSays(.requestHeaders, "content-type"),
      .requestSays(.contentType, "application/json, text/plain")),
    Tell(
      "R-PRE-06", "a method alone asks about no header", .call("DELETE"), willing,
      .preflightSays(.requestHeaders, nil), .preflightSays(.requestMethod, "DELETE")),
    Tell(
      "R-PRE-07", "a frame without an origin asks as null", .call("PUT", from: .sandboxed),
      [.options([.allowOrigin: "null", .allowMethods: "PUT"]), .any([.allowOrigin: "null"])],
      .preflightSays(.origin, "null"), .preflightSays(.referer, nil), .loads(.cors)),
    Tell(
      "R-PRE-19", "OPTIONS is asked about like any other method", .call("OPTIONS"), willing,
      .sends("OPTIONS", "OPTIONS"), .preflightSays(.requestMethod, "OPTIONS"),
      .requestSays(.requestMethod, nil)),
    Tell(
      "R-LNA-01", "nothing is asked about private networks",
      .call("PUT", to: "http://192.168.0.1/x"), willing,
      .preflightSays(.requestPrivateNetwork, nil), .loads(.cors)),
    Tell(
      "R-MET-01 R-PRE-12", "a method nobody knows is asked about", .call("CHICKEN"), willing,
      .sends("OPTIONS", "CHICKEN"), .loads(.cors)),
    Tell(
      "R-SEC-02", "to a trustworthy target the preflight tells mode and destination",
      .call("PUT", to: "https://api.example/x", from: .secure), willingToSecure,
      .preflightSays("Sec-Fetch-Mode", "cors"), .preflightSays("Sec-Fetch-Dest", "empty"),
      .preflightSays("Sec-Fetch-Site", "cross-site")),
    Tell(
      "R-SEC-01", "to any other target it tells nothing", .call("PUT"), willing,
      .preflightSays("Sec-Fetch-Mode", nil), .requestSays("Sec-Fetch-Site", nil)),
  ]
}
