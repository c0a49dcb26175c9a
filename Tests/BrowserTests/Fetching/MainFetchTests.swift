import Browser
import Model
import Testing

@Suite("Main fetch")
struct MainFetchTests {
  @Test("It decides whether a request is CORS", arguments: tells)
  func decision(_ tell: Tell) { tell.check() }

  /// - R-SAF-03, R-SAF-05, R-TNT-06
  @Test("A preflight is sent exactly when a byte is unsafe")
  func unsafeBytes() {
    for byte in UInt8.min...UInt8.max where ![0x00, 0x0A, 0x0D].contains(byte) {
      let scalar = Unicode.Scalar(byte)
      let play = Play(
        .call(headers: [.accept: "a\(scalar)b"]),
        on: [.any([.allowOrigin: "*", .allowHeaders: "*"])])
      let isUnsafe = SafelistedRequestHeader.isUnsafeByte(byte)
      #expect(play.sent.map(\.isPreflight) == (isUnsafe ? [true, false] : [false]), "\(byte)")
    }
  }
}

extension MainFetchTests {
  private static let open: Network = [
    .any([.allowOrigin: "*", .allowMethods: "*", .allowHeaders: "*"])
  ]
  private static let silent: Network = [.any()]

  static let tells: [Tell] = [
    Tell(
      "R-TNT-00", "a port that belongs to mail is not fetched from",
      .call(to: "http://api.example:25/"), open, .fails(.blockedPort, "25"), .sends(),
      .throwing(.typeError)),
    Tell(
      "R-TNT-00", "the port is judged before the mode",
      .call(to: "http://app.example:6000/", mode: .sameOrigin), open, .fails(.blockedPort), .sends()
    ),
    Tell(
      "R-MIX-01", "an https page gets nothing from http",
      .call(from: .secure), open, .fails(.mixedContent, Address.api), .sends()),
    Tell(
      "R-MIX-01", "but from this machine it does",
      .call(to: "http://localhost:3000/", from: .secure),
      open, .loads(.cors), .sends("GET")),
    Tell(
      "R-MIX-01", "and from 127.0.0.1", .call(to: "http://127.0.0.1:3000/", from: .secure), open,
      .loads(.cors)),
    Tell(
      "R-MIX-02", "an http page may ask https, as another origin",
      .call(to: "https://app.example:8000/"), silent, .fails(.missingAllowOriginHeader),
      .sends("GET")),
    Tell(
      "R-TNT-01", "its own origin needs no permission for anything",
      .call("PUT", to: Address.own, headers: ["X-A": "1"]), silent, .loads(.basic), .sends("PUT")),
    Tell(
      "R-TNT-01 R-ORI-02", "nor does it get an Origin with GET", .call(to: Address.own), silent,
      .loads(.basic), .requestSays(.origin, nil)),
    Tell(
      "R-TNT-01", "a relative URL is the page's own", .call("DELETE", to: "/x"), silent,
      .loads(.basic), .sends("DELETE http://app.example:8000/x")),
    Tell(
      "R-TNT-02", "a redirect back does not make it same origin again",
      .call(to: "http://app.example:8000/a"),
      [
        .redirect("/a", to: Address.api),
        .redirect("/x", to: "http://app.example:8000/b", [.allowOrigin: "*"]),
        .at("/b"),
      ], .fails(.missingAllowOriginHeader), .sends("GET", "GET", "GET"),
      .requestSays(.origin, "null")),
    Tell(
      "R-TNT-02", "with * the way back ends as CORS", .call(to: "http://app.example:8000/a"),
      [
        .redirect("/a", to: Address.api),
        .redirect("/x", to: "http://app.example:8000/b", [.allowOrigin: "*"]),
        .at("/b", [.allowOrigin: "*"]),
      ], .loads(.cors)),
    Tell(
      "R-TNT-02", "without CORS the way back ends opaque",
      .call(to: "http://app.example:8000/a", mode: .noCORS),
      [
        .redirect("/a", to: Address.api), .redirect("/x", to: "http://app.example:8000/b"),
        .at("/b"),
      ], .loads(.opaque, status: 0)),
    Tell(
      "R-TNT-03", "mode same-origin sends nothing to others", .call(mode: .sameOrigin), open,
      .fails(.disallowedByMode), .sends()),
    Tell(
      "R-TNT-03", "not even after a redirect",
      .call(to: "http://app.example:8000/a", mode: .sameOrigin),
      [.redirect("/a", to: Address.api), .any([.allowOrigin: "*"])], .fails(.disallowedByMode),
      .sends("GET http://app.example:8000/a")),
    Tell(
      "R-TNT-04", "mode no-cors gets an answer that shows nothing", .call(mode: .noCORS), silent,
      .loads(.opaque, status: 0), .requestSays(.origin, nil)),
    Tell(
      "R-MOD-09", "mode no-cors has to follow redirects",
      .call(mode: .noCORS, redirect: .manual), open, .fails(.noCorsRedirectModeNotFollow), .sends()),
    Tell(
      "R-MOD-09", "and may not refuse them", .call(mode: .noCORS, redirect: .error), open,
      .fails(.noCorsRedirectModeNotFollow), .sends()),
    Tell(
      "R-MOD-09", "except within its own origin",
      .call(to: Address.own, mode: .noCORS, redirect: .manual),
      [.redirect("/x", to: "/y")], .loads(.opaqueRedirect, status: 0)),
    Tell(
      "R-TNT-05", "CORS works over HTTP only", .call(to: "ftp://api.example/x"), open,
      .fails(.corsDisabledScheme), .sends(), .throwing(.typeError)),
    Tell(
      "R-TNT-05", "a data: URL is its own answer", .call(to: "data:,hi"), [], .loads(.basic),
      .body("hi"), .sends()),
    Tell(
      "R-TNT-05", "in mode same-origin too", .call(to: "data:,hi", mode: .sameOrigin), [],
      .loads(.basic), .body("hi")),
    Tell(
      "R-TNT-05", "but no target of a redirect", .call(to: "http://app.example:8000/a"),
      [.redirect("/a", to: "data:,hi")], .fails(.invalidRedirect, "data:,hi")),
    Tell(
      "R-TNT-06 R-XHR-03", "an upload listener asks for a preflight",
      .call("POST", by: .xmlHttpRequest, body: "x", listens: true), open, .sends("OPTIONS", "POST")),
    Tell(
      "R-TNT-06 R-MET-02", "PUT is preflighted whatever it carries",
      .call("PUT", headers: [.contentType: "text/plain"], body: "x"), open, .sends("OPTIONS", "PUT")
    ),
    Tell(
      "R-TNT-07 R-SAF-03", "GET with a plain Accept is not",
      .call(headers: [.accept: "a,b;q=0.1"]), open, .sends("GET"), .loads(.cors)),
    Tell(
      "R-TNT-07", "nor is HEAD", .call("HEAD"), open, .sends("HEAD")),
    Tell(
      "R-TNT-08 R-RED-09", "each hop is judged again",
      .call(to: "http://app.example:8000/a", headers: ["X-A": "1"]),
      [
        .redirect("/a", to: Address.api),
        .options([.allowOrigin: "*", .allowHeaders: "x-a"]), .any([.allowOrigin: "*"]),
      ],
      .sends("GET http://app.example:8000/a", "OPTIONS \(Address.api)", "GET \(Address.api)"),
      .loads(.cors)),
    Tell(
      "R-NOC-04", "mode no-cors never asks for permission",
      .call("POST", headers: [.contentType: "text/plain"], body: "x", mode: .noCORS), silent,
      .sends("POST"), .loads(.opaque, status: 0)),
    Tell(
      "R-SAF-02", "128 bytes need no permission", .call(headers: [.accept: .bytes(128)]), open,
      .sends("GET")),
    Tell(
      "R-SAF-02", "129 bytes do", .call(headers: [.accept: .bytes(129)]), open,
      .sends("OPTIONS", "GET"), .preflightSays(.requestHeaders, "accept")),
    Tell(
      "R-SAF-04", "a tab is no character of a language",
      .call(headers: [.acceptLanguage: "de\ten"]), open, .sends("OPTIONS", "GET")),
    Tell(
      "R-SAF-08", "a simple range needs no permission", .call(headers: [.range: "bytes=0-"]), open,
      .sends("GET")),
    Tell(
      "R-SAF-08", "a range without a start does", .call(headers: [.range: "bytes=-500"]), open,
      .sends("OPTIONS", "GET")),
    Tell(
      "R-SAF-09", "1024 safelisted bytes need no permission",
      .call(headers: HeaderList(Array(repeating: Header(.accept, .bytes(128)), count: 8))), open,
      .sends("GET")),
    Tell(
      "R-SAF-09", "one byte more and all of them do",
      .call(
        headers: HeaderList(
          Array(repeating: Header(.accept, .bytes(128)), count: 8) + [Header(.acceptLanguage, "a")])
      ),
      open, .preflightSays(.requestHeaders, "accept,accept-language")),
    Tell(
      "R-SAF-10", "what the browser adds needs no permission",
      .call("POST", body: "x"), open, .sends("POST"), .requestSays(.accept, "*/*"),
      .requestSays(.contentLength, "1"), .requestSays(.origin, "http://app.example:8000"),
      .requestSays(.referer, "http://app.example:8000/")),
    Tell(
      "R-SAF-11", "a text brings a type that forms can send", .call("POST", body: "{\"a\":1}"),
      open,
      .sends("POST"), .requestSays(.contentType, "text/plain;charset=UTF-8")),
    Tell(
      "R-SAF-11 R-SAF-06", "the author's type counts",
      .call("POST", headers: [.contentType: "application/json"], body: "{}"), open,
      .sends("OPTIONS", "POST"), .preflightSays(.requestHeaders, "content-type")),
    Tell(
      "R-SAF-13", "an empty value of a safelisted name needs no permission",
      .call(headers: [.accept: ""]), open, .sends("GET")),
    Tell(
      "R-SAF-01", "hints about the device are not on the list", .call(headers: ["DPR": "2"]), open,
      .sends("OPTIONS", "GET")),
  ]
}
