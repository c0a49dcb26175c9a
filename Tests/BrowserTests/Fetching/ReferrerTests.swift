import Browser
import Model
import Testing

@Suite("Referer")
struct ReferrerTests {
  /// What a policy tells the page's own server, a stranger, and one whom others can listen to.
  private static let told: [(ReferrerPolicy, own: String?, stranger: String?, downgrade: String?)] =
    [
      (.noReferrer, nil, nil, nil),
      (.noReferrerWhenDowngrade, "full", "full", nil),
      (.sameOrigin, "full", nil, nil),
      (.origin, "origin", "origin", "origin"),
      (.strictOrigin, "origin", "origin", nil),
      (.originWhenCrossOrigin, "full", "origin", "origin"),
      (.strictOriginWhenCrossOrigin, "full", "origin", nil),
      (.unsafeURL, "full", "full", "full"),
    ]

  /// - R-ORI-06, R-PRE-03
  @Test("Each policy tells what it promises", arguments: told.indices)
  func policies(_ index: Int) {
    let row = Self.told[index]
    let page = Page(url: webURL("https://u:p@app.example/dir/page?q#f"))
    let texts = [
      "full": "https://app.example/dir/page?q", "origin": "https://app.example/",
    ]
    let cases: [(String, String?)] = [
      ("https://app.example/x", row.own), ("https://api.example/x", row.stranger),
    ]
    for (target, told) in cases {
      let play = Play(
        .call(to: target, from: page, referrerPolicy: row.0), on: [.any([.allowOrigin: "*"])])
      #expect(play.request?.headers.get(.referer) == told.flatMap { texts[$0] }, "\(target)")
    }
    // A page on this machine is trustworthy, and leaving it for http is a downgrade.
    let local = Page(url: webURL("http://localhost:3000/dir/page?q"))
    let downgrade = Play(
      .call(from: local, referrerPolicy: row.0), on: [.any([.allowOrigin: "*"])])
    let localTexts = [
      "full": "http://localhost:3000/dir/page?q", "origin": "http://localhost:3000/",
    ]
    #expect(
      downgrade.request?.headers.get(.referer) == row.downgrade.flatMap { localTexts[$0] })
  }

  @Test("Every policy is tested")
  func complete() {
    #expect(Self.told.map(\.0) == ReferrerPolicy.allCases)
    #expect(ReferrerPolicy.default == .strictOriginWhenCrossOrigin)
  }

  @Test("A page without an address of its own tells nothing")
  func noAddress() {
    for page in [Page(), .sandboxed, Page(url: webURL("data:text/html,x"))] {
      let play = Play(
        .call(from: page, referrerPolicy: .unsafeURL), on: [.any([.allowOrigin: "*"])])
      #expect(play.request != nil)
      #expect(play.request?.headers.get(.referer) == nil)
    }
  }

  /// - R-RED-12
  @Test(
    "A redirect may change the policy",
    arguments: [
      ("no-referrer", nil), ("unsafe-url", "http://app.example:8000/page.html?q"),
      ("UNSAFE-URL", "http://app.example:8000/page.html?q"), ("origin, no-referrer", nil),
      ("no-referrer, unknown", nil), ("unknown", "http://app.example:8000/"),
      ("", "http://app.example:8000/"),
    ] as [(String, String?)])
  func redirect(_ policy: String, _ referrer: String?) {
    let play = Play(
      .call(to: "/a"),
      on: [
        .redirect("/a", to: Address.api, [.referrerPolicy: policy]), .any([.allowOrigin: "*"]),
      ])
    #expect(play.sent.first?.request.headers.get(.referer) == "http://app.example:8000/page.html?q")
    #expect(play.request?.headers.get(.referer) == referrer)
  }
}
