import Browser
import Model
import Testing

@Suite("Cross-Origin-Resource-Policy")
struct CrossOriginResourcePolicyTests {
  /// - R-CRP-01, R-CRP-02
  @Test(
    "It keeps out whom it names",
    arguments: [
      ("same-origin", "http://api.example:9000/", false),
      ("same-origin", "http://app.example:8001/", false),
      ("same-site", "http://api.example:9000/", false),
      ("same-site", "http://app.example:8001/", true),
      ("same-site", "http://shop.app.example/", true),
      ("same-site", "https://shop.app.example/", false),
      ("cross-origin", "http://api.example:9000/", true),
      ("SAME-ORIGIN", "http://api.example:9000/", true), ("", "http://api.example:9000/", true),
      ("same-origin, same-origin", "http://api.example:9000/", true),
      ("nobody", "http://api.example:9000/", true),
    ])
  func policies(_ policy: String, _ target: String, _ loads: Bool) {
    let play = Play(
      .call(to: target, mode: .noCORS), on: [.any([.crossOriginResourcePolicy: policy])])
    #expect((play.outcome.failure == nil) == loads)
    #expect(loads || play.outcome.failure == Failure(.resourcePolicyBlocked, policy))
  }

  /// - R-CRP-02
  @Test("An https page may embed its site's http, were it not mixed content")
  func secure() {
    let play = Play(
      .call(to: "https://shop.app.example/", from: .secure, mode: .noCORS),
      on: [.any([.crossOriginResourcePolicy: "same-site"])])
    #expect(play.outcome.response?.kind == .opaque)
  }

  /// - R-CRP-02
  @Test("A frame without an origin is a stranger to its own site")
  func sandboxed() {
    for policy in ["same-origin", "same-site"] {
      let play = Play(
        .call(to: Address.own, from: .sandboxed, mode: .noCORS),
        on: [.any([.crossOriginResourcePolicy: policy])])
      #expect(play.outcome.failure?.reason == .resourcePolicyBlocked)
    }
  }

  /// - R-CRP-02
  @Test("The page's own server is never asked")
  func own() {
    let play = Play(
      .call(to: Address.own, mode: .noCORS),
      on: [.any([.crossOriginResourcePolicy: "same-origin"])])
    #expect(play.outcome.response?.kind == .basic)
    #expect(!play.findings.contains { $0.algorithm == .crossOriginResourcePolicyCheck })
  }
}
