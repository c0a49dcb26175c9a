import Browser
import Model
import Testing

@Suite("HTTP-redirect fetch")
struct HTTPRedirectFetchTests {
  @Test("A redirect is followed by the rules", arguments: tells)
  func redirect(_ tell: Tell) { tell.check() }

  /// - R-RED-07, R-RED-10
  @Test(
    "The method survives, or becomes GET without a body",
    arguments: [
      (301, "POST", "GET"), (302, "POST", "GET"), (303, "POST", "GET"), (307, "POST", "POST"),
      (308, "POST", "POST"), (301, "PUT", "PUT"), (302, "PUT", "PUT"), (303, "PUT", "GET"),
      (307, "PUT", "PUT"), (302, "DELETE", "DELETE"), (303, "DELETE", "GET"), (303, "HEAD", "HEAD"),
      (302, "HEAD", "HEAD"), (303, "GET", "GET"), (303, "CHICKEN", "GET"), (302, "patch", "patch"),
    ])
  func methods(_ status: Int, _ method: String, _ after: String) {
    let body = method == "GET" || method == "HEAD" ? nil : "vanilla"
    let play = Play(
      .call(
        method, to: "/a", headers: ["Content-Language": "en", "X-A": "1"], body: body),
      on: [.redirect("/a", to: "/b", status: status), .any()])
    let keeps = method == after
    #expect(play.request?.method == after)
    #expect(play.request?.body == (keeps ? body : nil))
    #expect(play.request?.headers.contains("Content-Language") == keeps)
    #expect(play.request?.headers.contains(.contentType) == (keeps && body != nil))
    #expect(play.request?.headers.get("X-A") == "1")
  }

  /// - R-RED-02
  @Test("Twenty redirects are followed, and the next is not", arguments: [19, 20, 21, 40])
  func count(_ redirects: Int) {
    let network = Network { request in
      let number = request.url.query.flatMap(Int.init) ?? 0
      return number < redirects
        ? HTTPResponse(status: 302, headers: [.location: "/?\(number + 1)"])
        : HTTPResponse(status: 200)
    }
    let play = Play(.call(to: "/?0"), on: network)
    #expect(play.outcome.failure?.reason == (redirects > 20 ? .tooManyRedirects : nil))
    #expect(play.sent.count == min(redirects, 20) + 1)
  }
}

extension HTTPRedirectFetchTests {
  private static let own = "http://app.example:8000/a"

  /// The page's own server leads to another origin, which permits everything.
  private static func leading(to location: String, status: Int = 302) -> Network {
    [
      .redirect(own, to: location, status: status),
      .any([.allowOrigin: "*", .allowMethods: "*", .allowHeaders: "*, authorization"]),
    ]
  }

  /// A stranger leads to a third origin, which permits everything.
  private static func leadingOn(to location: String, status: Int = 302) -> Network {
    [
      .options([.allowOrigin: "*", .allowMethods: "*", .allowHeaders: "*, authorization"]),
      .redirect(Address.api, to: location, [.allowOrigin: "*"], status: status),
      .any([.allowOrigin: "*"]),
    ]
  }

  static let tells: [Tell] = [
    Tell(
      "R-RED-02", "a loop comes to an end", .call(to: own), [.redirect(own, to: own)],
      .fails(.tooManyRedirects)),
    Tell(
      "R-RED-03", "without Location the redirect is the answer", .call(to: own),
      [.any(status: 302, body: "moved")], .loads(.basic, status: 302), .body("moved"), .sends("GET")
    ),
    Tell(
      "R-RED-03", "a Location that is no URL", .call(to: own),
      [.redirect(own, to: "http://[")], .fails(.invalidRedirect, "http://["), .sends("GET")),
    Tell(
      "R-RED-03", "two Locations are none", .call(to: own),
      [.at(own, [.location: "/b", .location: "/b"], status: 302), .any()], .fails(.invalidRedirect),
      .sends("GET")),
    Tell(
      "R-RED-03", "a Location that is no HTTP URL", .call(to: own),
      [.redirect(own, to: "mailto:a@b.example")], .fails(.invalidRedirect, "mailto:a@b.example")),
    Tell(
      "R-RED-03", "a Location is resolved against the URL that was asked for",
      .call(to: "http://app.example:8000/dir/a"),
      [.redirect("/dir/a", to: "../b?c"), .any()],
      .sends("GET http://app.example:8000/dir/a", "GET http://app.example:8000/b?c")),
    Tell(
      "R-RED-04", "a password in a stranger's URL", .call(to: own),
      leading(to: "http://u:p@api.example:9000/x"),
      .fails(.redirectContainsCredentials, "http://u:p@api.example:9000/x"), .sends("GET")),
    Tell(
      "R-RED-04", "a stranger leads back with a password", .call(),
      leadingOn(to: "http://u:p@app.example:8000/x"), .fails(.redirectContainsCredentials),
      .sends("GET")),
    Tell(
      "R-RED-04", "a password for the page's own server", .call(to: own),
      [.redirect(own, to: "http://u:p@app.example:8000/b"), .any()], .loads(.basic),
      .sends("GET", "GET http://app.example:8000/b")),
    Tell(
      "R-RED-04", "a password without CORS", .call(mode: .noCORS),
      leadingOn(to: "http://u:p@other.example:9001/x"), .loads(.opaque, status: 0)),
    Tell(
      "R-RED-04", "an empty user name is none", .call(to: own),
      leading(to: "http://:@api.example:9000/x"), .loads(.cors)),
    Tell(
      "R-RED-05 R-CAC-10", "a stranger who leads on is not believed", .call(),
      leadingOn(to: Address.other), .requestSays(.origin, "null"), .loads(.cors)),
    Tell(
      "R-RED-05", "nor one who leads back", .call(), leadingOn(to: "http://app.example:8000/b"),
      .requestSays(.origin, "null"), .loads(.cors)),
    Tell(
      "R-RED-05", "who stays at home is", .call(), leadingOn(to: "http://api.example:9000/y"),
      .requestSays(.origin, "http://app.example:8000"), .loads(.cors)),
    Tell(
      "R-RED-05", "the page's origin does not open what was asked as null", .call(),
      [
        .redirect(Address.api, to: Address.other, [.allowOrigin: "*"]),
        .any([.allowOrigin: "http://app.example:8000"]),
      ], .fails(.allowOriginMismatch)),
    Tell(
      "R-RED-06", "the page's own server may lead anywhere", .call(to: own),
      leading(to: Address.api), .requestSays(.origin, "http://app.example:8000"), .loads(.cors)),
    Tell(
      "R-RED-06", "and the page's origin opens what is there", .call(to: own),
      [.redirect(own, to: Address.api), .any([.allowOrigin: "http://app.example:8000"])],
      .loads(.cors)),
    Tell(
      "R-RED-08 R-NWC-01", "Authorization does not go to another origin",
      .call(headers: [.authorization: "x", "X-Token": "1"]), leadingOn(to: Address.other),
      .requestSays(.authorization, nil), .requestSays("X-Token", "1"),
      .sends("OPTIONS", "GET", "OPTIONS", "GET"), .preflightSays(.requestHeaders, "x-token")),
    Tell(
      "R-RED-08", "but stays within one", .call(headers: [.authorization: "x"]),
      leadingOn(to: "http://api.example:9000/y"), .requestSays(.authorization, "x")),
    Tell(
      "R-RED-09", "each origin is asked for permission", .call("PUT"), leadingOn(to: Address.other),
      .sends(
        "OPTIONS \(Address.api)", "PUT \(Address.api)", "OPTIONS \(Address.other)",
        "PUT \(Address.other)"), .preflightSays(.origin, "null"), .loads(.cors)),
    Tell(
      "R-RED-10", "GET without the type of a body needs no permission",
      .call("POST", headers: [.contentType: "application/json"], body: "{}"),
      leadingOn(to: Address.other, status: 303), .sends("OPTIONS", "POST", "GET"), .loads(.cors)),
    Tell(
      "R-RED-07", "307 asks again, for the same",
      .call(
        "POST", headers: [.contentType: "application/json"], body: "{}"),
      leadingOn(to: Address.other, status: 307), .sends("OPTIONS", "POST", "OPTIONS", "POST"),
      .uploads("{}")),
    Tell(
      "R-RED-12", "a redirect may hide the referrer from the next hop", .call(to: own),
      [
        .redirect(own, to: Address.api, [.referrerPolicy: "no-referrer"]),
        .any([.allowOrigin: "*"]),
      ],
      .requestSays(.referer, nil), .loads(.cors)),
    Tell(
      "R-RED-13", "the end of the chain is all that is shown", .call(),
      leadingOn(to: Address.other),
      .address(Address.other), .redirected(true)),
    Tell(
      "R-RED-13 R-FLT-04", "a redirect exposes nothing of the end", .call(),
      [
        .redirect(
          Address.api, to: Address.other, [.allowOrigin: "*", .exposeHeaders: "x-secret"]),
        .any([.allowOrigin: "*", "X-Secret": "1"]),
      ], .loads(.cors), .reads("X-Secret", nil)),
    Tell(
      "R-RED-13", "a fragment is kept unless the redirect has one", .call(to: own + "#mine"),
      [.redirect(own, to: "/b"), .any()], .address("http://app.example:8000/b")),
    Tell(
      "R-RED-14", "an https page is not led to http",
      .call(to: "https://app.example/a", from: .secure),
      [.redirect("/a", to: Address.api), .any([.allowOrigin: "*"])], .fails(.mixedContent),
      .sends("GET https://app.example/a")),
    Tell(
      "R-RED-09", "a redirect to a blocked port", .call(to: own),
      leading(to: "http://api.example:25/"), .fails(.blockedPort)),
  ]
}
