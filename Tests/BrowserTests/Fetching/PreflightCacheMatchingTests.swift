import Browser
import Model
import Testing

@Suite("Matching the CORS-preflight cache")
struct PreflightCacheMatchingTests {
  @Test("What was permitted is not asked again, or is", arguments: tells)
  func memory(_ tell: Tell) { tell.check() }

  /// - R-CAC-07
  @Test(
    "Each browser has its own longest lifetime",
    arguments: [(.chromium, 7200), (.firefox, 86_400), (.webkit, 600), (.standard, 1_000_000)]
      as [(BrowserProfile, Int)])
  func limits(_ profile: BrowserProfile, _ seconds: Int) {
    let network: Network = [
      .options([.allowOrigin: "*", .allowMethods: "PUT", .maxAge: "1000000"]),
      .any([.allowOrigin: "*"]),
    ]
    for (wait, isAsked) in [(seconds * 1000 - 1, false), (seconds * 1000, true)] {
      let play = Play(
        .call("PUT"), on: network, in: profile,
        after: [.ask(.call("PUT")), .wait(milliseconds: wait)])
      #expect((play.preflight != nil) == isAsked, "\(wait)")
    }
  }

  /// - R-ABNF-06, R-CAC-05
  @Test(
    "A lifetime that is none is five seconds",
    arguments: ["+5", "-1", "1.5", "600, 700", "junk", ""])
  func malformed(_ value: String) {
    let network: Network = [
      .options([.allowOrigin: "*", .allowMethods: "PUT", .maxAge: value]),
      .any([.allowOrigin: "*"]),
    ]
    for (wait, isAsked) in [(4999, false), (5000, true)] {
      let play = Play(
        .call("PUT"), on: network, after: [.ask(.call("PUT")), .wait(milliseconds: wait)])
      #expect((play.preflight != nil) == isAsked, "\(wait)")
    }
  }

  /// - R-CAC-01
  @Test("Each value that was listed becomes an entry")
  func entries() {
    let network: Network = [
      .options([
        .allowOrigin: "*", .allowMethods: "PUT, DELETE", .allowHeaders: "X-A, x-b", .maxAge: "60",
      ]), .any([.allowOrigin: "*"]),
    ]
    let play = Play(.call("PUT"), on: network)
    let entries = play.after.preflightCache.entries
    #expect(
      entries.map(\.key.permission) == [
        .method("PUT"), .method("DELETE"), .header("x-a"), .header("x-b"),
      ])
    for entry in entries {
      #expect(entry.key.partition == "http://app.example")
      #expect(entry.key.origin == "http://app.example:8000")
      #expect(entry.key.url == webURL(Address.api))
      #expect(entry.key.credentials == false)
      #expect(entry.maxAge == 60)
    }
  }
}

extension PreflightCacheMatchingTests {
  private static let mine = "http://app.example:8000"

  private static func lasting(_ headers: HeaderList, for seconds: String? = nil) -> Network {
    var headers = headers
    if let seconds { headers.append(.maxAge, seconds) }
    return [.options(headers), .any([.allowOrigin: mine, .allowCredentials: "true"])]
  }

  private static let put: HeaderList = [
    .allowOrigin: mine, .allowCredentials: "true", .allowMethods: "PUT", .allowHeaders: "x-a",
  ]

  static let tells: [Tell] = [
    Tell(
      "R-CAC-05 R-PRE-01", "the same call again", .call("PUT"), lasting(put, for: "60"),
      after: [.ask(.call("PUT"))], .sends("PUT"), .loads(.cors)),
    Tell(
      "R-CAC-05", "after 4.9 seconds of no lifetime at all", .call("PUT"), lasting(put),
      after: [.ask(.call("PUT")), .wait(milliseconds: 4900)], .sends("PUT")),
    Tell(
      "R-CAC-05", "after 5.1 seconds", .call("PUT"), lasting(put),
      after: [.ask(.call("PUT")), .wait(milliseconds: 5100)], .sends("OPTIONS", "PUT")),
    Tell(
      "R-CAC-06", "0 seconds are none", .call("PUT"), lasting(put, for: "0"),
      after: [.ask(.call("PUT"))], .sends("OPTIONS", "PUT")),
    Tell(
      "R-CAC-06", "a shorter lifetime shortens what was remembered",
      .call("PUT"),
      Network { request in
        guard request.method == "OPTIONS" else {
          return HTTPResponse(status: 200, headers: [.allowOrigin: mine])
        }
        let isFirst = request.headers.get(.requestHeaders) == nil
        return HTTPResponse(
          status: 204,
          headers: [
            .allowOrigin: mine, .allowMethods: "PUT", .allowHeaders: isFirst ? "" : "x-a",
            .maxAge: isFirst ? "600" : "0",
          ])
      }, after: [.ask(.call("PUT")), .ask(.call("PUT", headers: ["X-A": "1"]))],
      .sends("OPTIONS", "PUT")),
    Tell(
      "R-CAC-02", "another query is another URL", .call("PUT", to: Address.api + "?a=2"),
      lasting(put, for: "60"), after: [.ask(.call("PUT", to: Address.api + "?a=1"))],
      .sends("OPTIONS", "PUT")),
    Tell(
      "R-CAC-02", "so is another fragment, as engines have it",
      .call("PUT", to: Address.api + "#b"),
      lasting(put, for: "60"), after: [.ask(.call("PUT", to: Address.api + "#a"))],
      .sends("OPTIONS", "PUT")),
    Tell(
      "R-CAC-03", "what was permitted without credentials does not do with them",
      .call("PUT", credentials: .include), lasting(put, for: "60"),
      after: [.ask(.call("PUT", credentials: .omit))], .sends("OPTIONS", "PUT")),
    Tell(
      "R-CAC-03", "the other way round it does", .call("PUT", credentials: .omit),
      lasting(put, for: "60"), after: [.ask(.call("PUT", credentials: .include))], .sends("PUT")),
    Tell(
      "R-CAC-04", "permissions of two preflights add up",
      .call("PUT", headers: ["X-A": "1"]),
      Network { request in
        guard request.method == "OPTIONS" else {
          return HTTPResponse(status: 200, headers: [.allowOrigin: "*"])
        }
        var headers: HeaderList = [.allowOrigin: "*", .maxAge: "60"]
        if request.headers.get(.requestMethod) == "PUT" {
          headers.append(.allowMethods, "PUT")
        } else {
          headers.append(.allowHeaders, "X-A")
        }
        return HTTPResponse(status: 204, headers: headers)
      }, after: [.ask(.call("PUT")), .ask(.call(headers: ["x-a": "1"]))], .sends("PUT")),
    Tell(
      "R-CAC-04", "one name that is not permitted asks for all",
      .call("PUT", headers: ["X-A": "1", "X-B": "1"]),
      lasting([.allowOrigin: "*", .allowMethods: "PUT", .allowHeaders: "x-a, x-b"], for: "60"),
      after: [.ask(.call("DELETE")), .wait(milliseconds: 1)], .sends("OPTIONS", "PUT"),
      .preflightSays(.requestHeaders, "x-a,x-b")),
    Tell(
      "R-CAC-04", "* is remembered as everything", .call("DELETE", headers: ["X-B": "1"]),
      lasting([.allowOrigin: mine, .allowMethods: "*", .allowHeaders: "*"], for: "60"),
      after: [.ask(.call("PUT", headers: ["X-A": "1"]))], .sends("DELETE")),
    Tell(
      "R-CAC-04 R-NWC-01", "but not as Authorization",
      .call(headers: [.authorization: "x"]),
      lasting([.allowOrigin: mine, .allowHeaders: "*"], for: "60"),
      after: [.ask(.call(headers: ["X-A": "1"]))], .sends("OPTIONS"),
      .failsPreflight(.headerDisallowed, "authorization")),
    Tell(
      "R-CAC-04", "a method that never needs to be listed is permitted with the header",
      .call("POST", headers: ["X-A": "1"], body: "x"), lasting(put, for: "60"),
      after: [.ask(.call(headers: ["X-A": "1"]))], .sends("POST")),
    Tell(
      "R-CAC-08", "a failure forgets", .call("PUT"),
      [.options(put + [.maxAge: "60"]), .any()], after: [.ask(.call("PUT"))],
      .sends("OPTIONS", "PUT"), .fails(.missingAllowOriginHeader)),
    Tell(
      "R-CAC-08", "but not what other URLs permitted", .call("PUT", to: Address.other),
      [.options(put + [.maxAge: "60"]), .at(Address.other, [.allowOrigin: mine]), .any()],
      after: [.ask(.call("PUT", to: Address.other)), .ask(.call("PUT"))], .sends("PUT")),
    Tell(
      "R-CAC-09", "another page has its own memory",
      .call("PUT", from: Page(url: webURL("http://other.example"))),
      lasting([.allowOrigin: "*", .allowMethods: "PUT"], for: "60"), after: [.ask(.call("PUT"))],
      .preflightSays(.origin, "http://other.example"), .sends("OPTIONS", "PUT")),
    Tell(
      "R-CAC-10", "what was permitted to null is remembered for null",
      .call("PUT", to: Address.other),
      [
        .options([.allowOrigin: "*", .allowMethods: "PUT", .maxAge: "60"]),
        .redirect(Address.api, to: Address.other, [.allowOrigin: "*"], status: 307),
        .any([.allowOrigin: "*"]),
      ], after: [.ask(.call("PUT"))], .sends("OPTIONS", "PUT"), .loads(.cors)),
    Tell(
      "R-CAC-10", "and serves null again", .call("PUT"),
      [
        .options([.allowOrigin: "*", .allowMethods: "PUT", .maxAge: "60"]),
        .redirect(Address.api, to: Address.other, [.allowOrigin: "*"], status: 307),
        .any([.allowOrigin: "*"]),
      ], after: [.ask(.call("PUT"))], .sends("PUT", "PUT"), .requestSays(.origin, "null")),
    Tell(
      "R-CAC-12 R-XHR-03", "a preflight that was asked for is remembered by its method",
      .call("POST", by: .xmlHttpRequest, body: "x", listens: true),
      lasting([.allowOrigin: mine], for: "100"),
      after: [.ask(.call("POST", by: .xmlHttpRequest, body: "x", listens: true))], .sends("POST")),
    Tell(
      "R-PRE-12 R-CAC-12", "without a list of methods nothing else is",
      .call("GET", by: .xmlHttpRequest, listens: true), lasting([.allowOrigin: mine], for: "100"),
      after: [.ask(.call("POST", by: .xmlHttpRequest, body: "x", listens: true))],
      .sends("OPTIONS", "GET")),
    Tell(
      "R-CAC-07", "Chromium takes a negative lifetime for none", .call("PUT"),
      lasting(put, for: "-1"), in: .chromium, after: [.ask(.call("PUT"))], .sends("OPTIONS", "PUT")),
    Tell(
      "R-CAC-07", "Firefox does not remember what has a bad lifetime", .call("PUT"),
      lasting(put, for: "junk"), in: .firefox, after: [.ask(.call("PUT"))],
      .sends("OPTIONS", "PUT")),
    Tell(
      "R-CAC-05", "a refused request permits nothing", .call("PUT"),
      lasting([.allowOrigin: mine, .allowMethods: "DELETE"], for: "60"),
      after: [.ask(.call("PUT"))], .sends("OPTIONS"), .failsPreflight(.methodDisallowed)),
  ]
}

/// The lines of two lists.
private func + (left: HeaderList, right: HeaderList) -> HeaderList {
  HeaderList(left.lines + right.lines)
}
