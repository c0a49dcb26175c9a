import Model
import Server
import Testing

@Suite("Writing a policy")
struct PolicyWriterTests {
  @Test("gives a text that reads as the same policy", arguments: UInt64(0)..<400)
  func isRead(seed: UInt64) throws {
    var generator = PolicyGenerator(seed: seed)
    let policy = try generator.policy()
    let text = PolicyWriter.yaml(policy)
    let reading = PolicyReading(Array(text.utf8))
    #expect(reading.policy == policy, "\(text)\n\(reading.problems)")
  }

  @Test("of layers says only what is not as it usually is")
  func layersAreShort() throws {
    let text = """
      policy: 1
      server: https://api.example
      chain:
        - redirect: {to: slash}
        - auth
        - auth: {status: 403}
        - cache: {shared: false}
        - proxy
        - limit: {body: 10}
        - rate: {after: 3}
        - gateway: {fail: /a}
        - waf: {block: [PUT], status: 405}
        - app

      """
    let policy = try #require(PolicyReading(Array(text.utf8)).policy)
    #expect(policy.chain[4] == .proxy(ProxyLayer()))
    #expect(
      policy.chain[5...7] == [
        .barrier(.limit(body: 10, status: 413)), .barrier(.rate(after: 3, status: 429)),
        .barrier(.gateway(fail: "/a", status: 502)),
      ])
    #expect(PolicyWriter.yaml(policy) == text)
  }

  @Test("leaves out what is as usual")
  func isShort() throws {
    var policy = Policy(server: try WebURL(fixture: "https://api.example"))
    #expect(PolicyWriter.yaml(policy) == "policy: 1\nserver: https://api.example\n")
    policy.allow.origins = .list([.exact("https://a.example"), .subdomains(of: "b.example")])
    policy.allow.maxAge = .seconds(600)
    policy.chain = [.barrier(.limit(body: 1024)), .cors(CORSLayer()), .app]
    policy.answers.preflightStatus = 200
    #expect(
      PolicyWriter.yaml(policy) == """
        policy: 1
        server: https://api.example
        allow:
          origins:
            - https://a.example
            - {subdomains: b.example}
          maxAge: 600
        answers:
          preflightStatus: 200
        chain:
          - limit: {body: 1024}
          - cors
          - app

        """)
  }

  @Test("keeps changes of single axes when the style changes")
  func adopts() throws {
    var policy = Policy(server: try WebURL(fixture: "https://api.example"), style: .express)
    policy.answers.preflightStatus = 299
    policy.adopt(.starlette)
    var expected = Style.starlette.answers
    expected.preflightStatus = 299
    #expect(policy.answers == expected)
    #expect(policy.style == .starlette)
  }
}
