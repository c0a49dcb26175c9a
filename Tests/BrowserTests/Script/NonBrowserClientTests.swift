import Browser
import Model
import Testing

@Suite("Clients without a browser")
struct NonBrowserClientTests {
  @Test("They send what they are told and show what they get", arguments: tells)
  func messages(_ tell: Tell) { tell.check() }

  @Test("They follow fifty redirects", arguments: [49, 50, 51])
  func redirects(_ count: Int) {
    let network = Network { request in
      let number = request.url.query.flatMap(Int.init) ?? 0
      return number < count
        ? HTTPResponse(status: 302, headers: [.location: "/?\(number + 1)"])
        : HTTPResponse(status: 200)
    }
    let play = Play(.call(to: "/?0", by: .curl), on: network)
    #expect(play.outcome.failure?.reason == (count > 50 ? .tooManyRedirects : nil))
    #expect(play.sent.count == min(count, 50) + 1)
  }

  static let tells: [Tell] = [
    Tell(
      "R-ERR-03 R-CHK-11", "no permission is needed", .call("PUT", by: .curl, body: "x"),
      [.any(["X-A": "1", .setCookie: "a=1"], body: "secret")], .sends("PUT"), .loads(.basic),
      .body("secret"), .reads("X-A", "1"), .reads(.setCookie, "a=1"), .requestSays(.origin, nil),
      .requestSays(.contentLength, "1"), .jar([])),
    Tell(
      "R-ERR-03", "headers are sent as written",
      .call("trace", by: .curl, headers: ["Origin": "http://x", "Cookie": "a=b", "a b": "1"]),
      [.any()],
      .sends("trace"), .requestSays(.origin, "http://x"), .requestSays(.cookie, "a=b"),
      .requestSays("a b", "1"), .requestSays(.accept, "*/*")),
    Tell(
      "R-ERR-03", "a password of the URL goes along",
      .call(to: "http://u:p@api.example/", by: .curl),
      [.any()], .requestSays(.authorization, "Basic dTpw"), .sends("GET http://api.example/")),
    Tell(
      "R-ERR-03", "unless there is one",
      .call(
        to: "http://u:p@api.example/", by: .curl, headers: [.authorization: "x"]), [.any()],
      .requestSays(.authorization, "x")),
    Tell(
      "R-RED-08", "but not to another origin",
      .call(to: "http://u:p@api.example/", by: .curl),
      [.redirect("http://api.example/", to: Address.other), .any()],
      .requestSays(.authorization, nil), .address(Address.other), .redirected(true)),
    Tell(
      "R-RED-07", "POST becomes GET", .call("POST", by: .curl, body: "x"),
      [.redirect(Address.api, to: Address.other), .any()], .sends("POST", "GET"), .uploads(nil),
      .requestSays(.contentLength, nil)),
    Tell(
      "R-RED-07", "unless the status keeps it", .call("POST", by: .curl, body: "x"),
      [.redirect(Address.api, to: Address.other, status: 307), .any()], .sends("POST", "POST"),
      .uploads("x")),
    Tell(
      "R-RED-01", "a redirect need not be followed", .call(by: .curl, redirect: .manual),
      [.redirect(Address.api, to: Address.other)], .loads(.basic, status: 302),
      .reads(.location, Address.other), .sends("GET")),
    Tell(
      "R-RED-03", "a redirect to another protocol is the answer", .call(by: .curl),
      [.redirect(Address.api, to: "mailto:a@b")], .loads(.basic, status: 302), .sends("GET")),
    Tell(
      "R-ERR-01", "a connection that dies", .call(by: .curl), [], .fails(.connectionFailed),
      .throwing(.network)),
    Tell(
      "R-ERR-02", "curl is given a URL that is none", .call(to: "http://[", by: .curl), [.any()],
      .fails(.refusedByAPI, "http://["), .sends()),
  ]
}
