import Browser
import Model
import Testing

@Suite("fetch()")
struct FetchMethodTests {
  @Test("It makes a request of its arguments, or refuses them", arguments: tells)
  func arguments(_ tell: Tell) { tell.check() }

  /// - R-MET-04, R-ERR-02
  @Test("Forbidden methods send nothing", arguments: ["CONNECT", "TRACE", "track", "TrAcE"])
  func forbidden(_ method: String) {
    let play = Play(.call(method), on: [.any()])
    #expect(play.outcome == .error(.typeError, Failure(.refusedByAPI, method)))
    #expect(play.sent.isEmpty)
  }

  /// - R-FOR-01, R-FOR-02, R-FOR-03, R-FOR-04
  @Test(
    "What belongs to the browser is dropped before anybody looks",
    arguments: [
      ("Origin", "http://evil.example"), ("Cookie", "a=b"), ("Host", "x"), ("sec-ch-ua", "x"),
      ("Proxy-Authorization", "x"), ("X-HTTP-Method", "GET,track "), ("DNT", "1"),
      ("Access-Control-Request-Method", "PUT"), ("Content-Length", "99"),
    ])
  func dropped(_ name: String, _ value: String) {
    let play = Play(
      .call(headers: HeaderList([Header(HeaderName(name), value)])), on: [.any([.allowOrigin: "*"])]
    )
    #expect(play.sent.map(\.isPreflight) == [false])
    #expect(play.request?.headers.get(HeaderName(name)) != value)
    #expect(play.outcome.failure == nil)
  }

  /// - R-HDR-04, R-ERR-02
  @Test("A header's name is a token", arguments: ["", "a b", "a:", "é", "a\u{0}", "(a)", "a,"])
  func names(_ name: String) {
    let play = Play(.call(headers: HeaderList([Header(HeaderName(name), "1")])), on: [.any()])
    #expect(play.outcome == .error(.typeError, Failure(.refusedByAPI, name)))
    #expect(play.sent.isEmpty)
  }

  /// - R-HDR-03, R-ERR-02
  @Test("A header's value is one line of bytes", arguments: ["a\u{0}", "a\nb", "a\rb", "✓"])
  func values(_ value: String) {
    for client in [ScriptCall.Client.fetch, .xmlHttpRequest] {
      let play = Play(.call(by: client, headers: ["X-A": value]), on: [.any()])
      #expect(play.outcome.failure?.reason == .refusedByAPI)
      #expect(play.sent.isEmpty)
    }
  }
}

extension FetchMethodTests {
  private static let open: Network = [
    .any([.allowOrigin: "*", .allowMethods: "*", .allowHeaders: "*"])
  ]

  static let tells: [Tell] = [
    Tell(
      "R-MOD-01", "by default it is CORS, keeps credentials at home and follows redirects",
      ScriptCall(page: .app, url: Address.api),
      [.redirect(Address.api, to: "/y", [.allowOrigin: "*"]), .any([.allowOrigin: "*"])],
      jar: [JarCookie(Address.api, "a=1")], .loads(.cors), .requestSays(.cookie, nil),
      .requestSays(.origin, "http://app.example:8000")),
    Tell(
      "R-ERR-02", "a URL that is none", .call(to: "http://["), open,
      .fails(.refusedByAPI, "http://["), .throwing(.typeError), .sends()),
    Tell(
      "R-ERR-02", "a URL with a password", .call(to: "http://u:p@api.example/"), open,
      .fails(.refusedByAPI), .throwing(.typeError), .sends()),
    Tell(
      "R-ERR-02 R-MET-01", "a method that is no token", .call("A B"), open,
      .fails(.refusedByAPI, "A B"), .sends()),
    Tell(
      "R-MET-01", "an empty method is no token", .call(""), open, .fails(.refusedByAPI, ""),
      .sends()),
    Tell(
      "R-MET-05", "mode no-cors has three methods", .call("PUT", mode: .noCORS), open,
      .fails(.refusedByAPI, "PUT"), .sends(), .throwing(.typeError)),
    Tell(
      "R-MET-05 R-MET-03", "and looks at them after making them upper case",
      .call("post", mode: .noCORS), open, .loads(.opaque, status: 0), .sends("POST")),
    Tell(
      "R-MET-05", "even to the page's own server",
      .call("DELETE", to: Address.own, mode: .noCORS), open, .fails(.refusedByAPI, "DELETE")),
    Tell(
      "R-MOD-07", "mode navigate is the browser's own", .call(mode: .navigate), open,
      .fails(.refusedByAPI, "navigate"), .throwing(.typeError), .sends()),
    Tell(
      "R-MOD-01", "what outlives the page is small", .keepalive(.bytes(65_537)), open,
      .fails(.keepaliveLimitExceeded, "65537"), .throwing(.typeError), .sends()),
    Tell(
      "R-MOD-01", "but not very small", .keepalive(.bytes(65_536)), open, .sends("POST"),
      .loads(.cors)),
    Tell(
      "R-MET-06", "GET has no body", .call(body: "x"), open, .fails(.refusedByAPI, "GET"), .sends(),
      .throwing(.typeError)),
    Tell(
      "R-MET-06", "nor has HEAD", .call("head", body: ""), open, .fails(.refusedByAPI, "HEAD")),
    Tell(
      "R-FOR-04", "a forbidden header does no harm", .call(headers: ["Cookie": "a=b", "X-A": "1"]),
      open, .preflightSays(.requestHeaders, "x-a"), .requestSays(.cookie, nil), .loads(.cors)),
    Tell(
      "R-FOR-03", "an override that names no forbidden method is sent",
      .call(headers: ["X-HTTP-Method": "GETTRACE", "X-Method-Override": "\",TRACE\","]), open,
      .requestSays("X-HTTP-Method", "GETTRACE"), .requestSays("X-Method-Override", "\",TRACE\",")),
    Tell(
      "R-NOC-02", "without CORS the joined value counts",
      .call(headers: [.accept: .bytes(127), .accept: ""], mode: .noCORS), open,
      .requestSays(.accept, .bytes(127)), .sends("GET")),
    Tell(
      "R-NOC-02", "which may have 128 bytes",
      .call(headers: [.accept: .bytes(126), .accept: ""], mode: .noCORS), open,
      .requestSays(.accept, .bytes(126) + ", ")),
    Tell(
      "R-NOC-01", "without CORS only safelisted values are kept",
      .call(
        "POST",
        headers: [.contentType: "application/json", "Content-Language": "de", "X-A": "1"],
        body: "{}", mode: .noCORS), open,
      .requestSays(.contentType, "text/plain;charset=UTF-8"),
      .requestSays("Content-Language", "de"),
      .requestSays("X-A", nil)),
    Tell(
      "R-NOC-03", "without CORS script sets no range",
      .call(headers: [.range: "bytes=0-"], mode: .noCORS), open, .requestSays(.range, nil),
      .sends("GET")),
    Tell(
      "R-SAF-11", "a text brings its type along", .call("POST", to: Address.own, body: ""), open,
      .requestSays(.contentType, "text/plain;charset=UTF-8"), .requestSays(.contentLength, "0")),
    Tell(
      "R-SAF-11", "unless the author names one",
      .call("POST", to: Address.own, headers: ["content-type": "a/b"], body: "x"), open,
      .requestSays(.contentType, "a/b")),
    Tell(
      "R-HDR-01", "values are normalised", .call(to: Address.own, headers: ["X-A": " \n a b\t"]),
      open,
      .requestSays("X-A", "a b")),
    Tell(
      "R-ERR-01 R-CHK-11", "every failure of the network is the same error", .call(), [.any()],
      .throwing(.typeError), .fails(.missingAllowOriginHeader)),
    Tell(
      "R-ERR-03", "a blocked POST reached its server", .call("POST", body: "vote"), [.any()],
      .sends("POST"), .uploads("vote"), .fails(.missingAllowOriginHeader)),
  ]
}

extension ScriptCall {
  /// A POST that may outlive its page.
  fileprivate static func keepalive(_ body: String) -> ScriptCall {
    var call = ScriptCall.call("POST", body: body)
    call.keepalive = true
    return call
  }
}
