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
