import Browser
import Model
import Testing

@Suite("XMLHttpRequest")
struct XMLHttpRequestTests {
  @Test("It asks and answers in its own way", arguments: tells)
  func ways(_ tell: Tell) { tell.check() }

  /// - R-XHR-05
  @Test("All readable headers are listed in lower case and in order")
  func headers() {
    let network: Network = [
      .any([
        .allowOrigin: "*", .exposeHeaders: "X-B, x-a", "X-B": "2", "X-A": "1", .eTag: "hidden",
        .contentType: "text/plain",
      ])
    ]
    let play = Play(.call(by: .xmlHttpRequest), on: network)
    #expect(
      play.outcome.response?.headers.map { "\($0.name): \($0.value)" } == [
        "content-type: text/plain", "x-a: 1", "x-b: 2",
      ])
    #expect(play.outcome.response?.headers.contains { $0.name == .eTag } == false)
  }

  /// - R-XHR-06
  @Test(
    "The charset of a text body is UTF-8, whatever the author says",
    arguments: [
      (nil, "text/plain;charset=UTF-8"), ("text/plain", "text/plain"),
      ("text/plain;charset=utf-8", "text/plain;charset=utf-8"),
      ("text/plain; charset=latin1; a=b", "text/plain;charset=UTF-8;a=b"),
      ("application/json", "application/json"), ("junk;charset=latin1", "junk;charset=latin1"),
    ] as [(String?, String)])
  func charset(_ type: String?, _ sent: String) {
    var headers = HeaderList()
    if let type { headers.append(.contentType, type) }
    let play = Play(
      .call("POST", to: Address.own, by: .xmlHttpRequest, headers: headers, body: "x"),
      on: [.any()])
    #expect(play.request?.headers.get(.contentType) == sent)
  }
}

extension XMLHttpRequestTests {
  private static let open: Network = [
    .any([.allowOrigin: "*", .allowMethods: "*", .allowHeaders: "*"])
  ]

  static let tells: [Tell] = [
    Tell(
      "R-XHR-01", "withCredentials does not go with *",
      .call(by: .xmlHttpRequest, credentials: .include), open, .fails(.wildcardOriginNotAllowed),
      .throwing(.network)),
    Tell(
      "R-XHR-02 R-ERR-01", "a failure says nothing", .call(by: .xmlHttpRequest),
      [.any(status: 404)],
      .fails(.missingAllowOriginHeader), .throwing(.network), .sends("GET")),
    Tell(
      "R-XHR-03", "an upload listener asks for a preflight, even for GET",
      .call(by: .xmlHttpRequest, listens: true), [.any([.allowOrigin: "*"])],
      .sends("OPTIONS", "GET"),
      .loads(.xhr)),
    Tell(
      "R-XHR-04", "without one at send() there is no preflight",
      .call("POST", by: .xmlHttpRequest, body: "x"), open, .sends("POST"), .loads(.xhr)),
    Tell(
      "R-XHR-03", "the page's own server is not asked",
      .call("POST", to: Address.own, by: .xmlHttpRequest, body: "x", listens: true), [.any()],
      .sends("POST"), .loads(.xhr)),
    Tell(
      "R-XHR-06", "by default it accepts everything", .call(by: .xmlHttpRequest), open,
      .requestSays(.accept, "*/*"), .loads(.xhr)),
    Tell(
      "R-XHR-06 R-SAF-11", "a text is text/plain", .call("POST", by: .xmlHttpRequest, body: "x"),
      open,
      .requestSays(.contentType, "text/plain;charset=UTF-8"), .sends("POST")),
    Tell(
      "R-XHR-06 R-CRD-06", "a stranger's 401 is handed over, passwords or not",
      .call(to: "http://u:p@api.example:9000/x", by: .xmlHttpRequest),
      [.any([.allowOrigin: "*"], status: 401)], .sends("GET \(Address.api)"),
      .loads(.xhr, status: 401)),
    Tell(
      "R-MET-06", "GET loses its body", .call(by: .xmlHttpRequest, body: "x"), open, .uploads(nil),
      .requestSays(.contentType, nil), .requestSays(.contentLength, nil), .loads(.xhr)),
    Tell(
      "R-MET-04", "a forbidden method is a matter of security", .call("trace", by: .xmlHttpRequest),
      open, .throwing(.securityError), .fails(.refusedByAPI, "trace"), .sends()),
    Tell(
      "R-MET-01", "a method that is none is a matter of syntax", .call("A B", by: .xmlHttpRequest),
      open, .throwing(.syntaxError), .sends()),
    Tell(
      "R-MET-03", "methods are normalised", .call("put", by: .xmlHttpRequest), open,
      .sends("OPTIONS", "PUT")),
    Tell(
      "R-ERR-02", "so is a URL that is none", .call(to: "http://[", by: .xmlHttpRequest), open,
      .throwing(.syntaxError), .fails(.refusedByAPI, "http://["), .sends()),
    Tell(
      "R-HDR-04", "and a header's name that is none",
      .call(by: .xmlHttpRequest, headers: ["a b": "1"]), open, .throwing(.syntaxError),
      .fails(.refusedByAPI, "a b"), .sends()),
    Tell(
      "R-HDR-03", "and a value of two lines", .call(by: .xmlHttpRequest, headers: ["X-A": "1\n2"]),
      open, .throwing(.syntaxError), .sends()),
    Tell(
      "R-FOR-04", "forbidden headers are dropped",
      .call(by: .xmlHttpRequest, headers: ["Cookie": "a=b", "Origin": "x"]), open, .sends("GET"),
      .requestSays(.cookie, nil), .requestSays(.origin, "http://app.example:8000")),
    Tell(
      "R-HDR-07", "a header that is set twice is joined",
      .call(to: Address.own, by: .xmlHttpRequest, headers: ["X-A": "1", "x-a": "2"]), open,
      .requestSays("X-A", "1, 2")),
    Tell(
      "R-MOD-02", "it follows redirects and is CORS, whatever the call says",
      .call(by: .xmlHttpRequest, mode: .sameOrigin, redirect: .error),
      [.redirect(Address.api, to: "/y", [.allowOrigin: "*"]), .any([.allowOrigin: "*"])],
      .loads(.xhr), .address("http://api.example:9000/y")),
  ]
}
