import Browser
import Model
import Testing

@Suite("Origin")
struct OriginHeaderTests {
  @Test("It is sent where the standard asks for it", arguments: tells)
  func origin(_ tell: Tell) { tell.check() }

  /// - R-ORI-04
  @Test(
    "Without CORS the referrer policy may hide it",
    arguments: ReferrerPolicy.allCases)
  func hidden(_ policy: ReferrerPolicy) {
    let stranger = Play(
      .call("POST", body: "x", mode: .noCORS, referrerPolicy: policy), on: [.any()])
    let isHidden = policy == .noReferrer || policy == .sameOrigin
    #expect(
      stranger.request?.headers.get(.origin) == (isHidden ? "null" : "http://app.example:8000"))

    let home = Play(
      .call("POST", to: Address.own, body: "x", mode: .noCORS, referrerPolicy: policy),
      on: [.any()])
    #expect(
      home.request?.headers.get(.origin)
        == (policy == .noReferrer ? "null" : "http://app.example:8000"))
  }

  /// - R-ORI-04
  @Test(
    "Leaving https hides it under most policies",
    arguments: ReferrerPolicy.allCases)
  func downgrade(_ policy: ReferrerPolicy) {
    let play = Play(
      .call(
        "POST", to: "http://localhost:3000/", from: .secure, body: "x", mode: .noCORS,
        referrerPolicy: policy), on: [.any()])
    let isShown = [.origin, .originWhenCrossOrigin, .unsafeURL].contains(policy)
    #expect(play.request?.headers.get(.origin) == (isShown ? "https://app.example" : "null"))
  }
}

extension OriginHeaderTests {
  private static let open: Network = [.any([.allowOrigin: "*"])]
  private static let mine = "http://app.example:8000"

  static let tells: [Tell] = [
    Tell(
      "R-ORI-01 R-ORI-06", "a CORS request names its origin whatever the referrer policy is",
      .call(referrerPolicy: .noReferrer), open, .requestSays(.origin, mine),
      .requestSays(.referer, nil)),
    Tell(
      "R-ORI-01", "so does HEAD", .call("HEAD"), open, .requestSays(.origin, mine)),
    Tell(
      "R-ORI-02", "GET to the page's own server names none", .call(to: Address.own), open,
      .requestSays(.origin, nil)),
    Tell(
      "R-ORI-02", "nor does GET without CORS", .call(mode: .noCORS), open,
      .requestSays(.origin, nil)),
    Tell(
      "R-ORI-02", "nor HEAD to the page's own server", .call("HEAD", to: Address.own), open,
      .requestSays(.origin, nil)),
    Tell(
      "R-ORI-03 R-ORI-05", "POST to the page's own server names it and is no CORS request",
      .call("POST", to: Address.own), [.any()], .requestSays(.origin, mine), .loads(.basic)),
    Tell(
      "R-ORI-03", "so does DELETE", .call("DELETE", to: Address.own), [.any()],
      .requestSays(.origin, mine)),
    Tell(
      "R-ORI-04", "in mode cors the referrer policy hides nothing",
      .call("POST", to: Address.own, referrerPolicy: .noReferrer), [.any()],
      .requestSays(.origin, mine)),
    Tell(
      "R-ORI-03 R-RED-07", "a POST that became GET names none",
      .call("POST", to: "/a", body: "x"), [.redirect("/a", to: "/b", status: 303), .any()],
      .requestSays(.origin, nil)),
    Tell(
      "R-ORG-06", "a page from a blob names its maker's origin",
      .call(from: Page(url: webURL("blob:http://app.example:8000/0f-1"))), open,
      .requestSays(.origin, mine)),
    Tell(
      "R-ORG-05", "a page from a file names none",
      .call(from: Page(url: webURL("file:///home/x.html"))),
      open, .requestSays(.origin, "null"), .loads(.cors)),
    Tell(
      "R-ORG-08", "an address is written compressed",
      .call(from: Page(url: webURL("http://[2001:DB8:0:0::1]:8080/x"))), open,
      .requestSays(.origin, "http://[2001:db8::1]:8080")),
    Tell(
      "R-ORG-01", "an origin is scheme, host and port alone",
      .call(from: Page(url: webURL("http://u:p@app.example:8000/dir/page?q#f"))), open,
      .requestSays(.origin, mine)),
  ]
}
