import Browser
import Model
import Testing

@Suite("Scheme fetch")
struct SchemeFetchTests {
  @Test("Each scheme has its own way", arguments: tells)
  func scheme(_ tell: Tell) { tell.check() }

  /// - R-TNT-05
  @Test(
    "Schemes that CORS does not work with",
    arguments: ["ftp://h/", "ws://h/", "foo:x", "mailto:a@b"])
  func others(_ address: String) {
    let play = Play(.call(to: address), on: [.any([.allowOrigin: "*"])])
    #expect(play.outcome == .error(.typeError, Failure(.corsDisabledScheme)))
    #expect(play.sent.isEmpty)
  }

  static let tells: [Tell] = [
    Tell(
      "R-TNT-05", "a data: URL is basic in every mode",
      .call(to: "data:text/html,x", mode: .noCORS),
      [], .loads(.basic), .reads(.contentType, "text/html"), .body("x"),
      .address("data:text/html,x")),
    Tell(
      "R-TNT-05", "without CORS other schemes fail as well", .call(to: "ftp://h/", mode: .noCORS),
      [.any()], .fails(.corsDisabledScheme), .sends()),
    Tell(
      "R-TNT-05", "about:blank is an empty page to pages without an origin of their own",
      .call(to: "about:blank", mode: .noCORS), [], .loads(.opaque, status: 0)),
    Tell(
      "R-TNT-05", "another about: is nothing", .call(to: "about:config", mode: .noCORS), [],
      .fails(.corsDisabledScheme)),
  ]
}
