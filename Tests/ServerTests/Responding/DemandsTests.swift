import Model
import Server
import Testing

@Suite("What a handler demands")
struct DemandsTests {
  private static let policy = """
    allow: {origins: [https://a.example]}
    routes:
      - path: /transfer
        auth: cookie
        methods:
          POST:
            accepts: [application/json, text/xml]
            requires: {X-CSRF-Token: "*", X-Version: "2"}
            effect: transfers

    """

  /// The headers of a request that has everything.
  private static let complete: HeaderList = [
    "Origin": "https://a.example", "Cookie": "sid=1", "Content-Type": "Application/JSON; charset=x",
    "X-CSRF-Token": "31337", "x-version": "2",
  ]

  @Test("is met by a request that has everything, and then it has its effect")
  func met() throws {
    let answer = try Responder(try Policy(rest: Self.policy)).answer(
      "POST", "/transfer", Self.complete)
    #expect(answer.status == 200)
    #expect(answer.effects == [.raised("transfers")])
  }

  @Test(
    "is told by the status of a request that lacks something, and nothing happens",
    arguments: [
      ("Cookie", nil, 401), ("Content-Type", "text/plain", 415), ("Content-Type", nil, 415),
      ("Content-Type", "application/jsonx", 415), ("X-CSRF-Token", nil, 403),
      ("X-Version", "20", 403), ("X-Version", nil, 403),
    ] as [(HeaderName, String?, Int)])
  func unmet(_ name: HeaderName, _ value: String?, _ status: Int) throws {
    var headers = Self.complete
    headers.delete(name)
    if let value { headers.append(name, value) }
    let answer = try Responder(try Policy(rest: Self.policy)).answer("POST", "/transfer", headers)
    #expect(answer.status == status)
    #expect(answer.effects == [])
    #expect(answer.statusSource.description == "routes[0]")
    #expect(answer[.allowOrigin] == "https://a.example")
    #expect(answer.findings.last { $0.weight == .requirement && !$0.holds } != nil)
  }

  @Test("is not asked of a preflight")
  func preflight() throws {
    let answer = try Responder(try Policy(rest: Self.policy)).answer(
      "OPTIONS", "/transfer",
      ["Origin": "https://a.example", "Access-Control-Request-Method": "POST"])
    #expect(answer.status == 204)
  }

  @Test(
    "has its mistakes told with their place",
    arguments: [
      ("accepts: application/json", "routes[0].methods.POST.accepts is a list"),
      ("accept: [a/b]", "routes[0].methods.POST.accept: no such field. Did you mean \"accepts\"?"),
      ("requires: [X-A]", "routes[0].methods.POST.requires[0] is a pair: [name, value]."),
    ])
  func mistakes(_ field: String, _ message: String) {
    let text =
      "policy: 1\nserver: https://b.example\nroutes: [{path: /, methods: {POST: {\(field)}}}]\n"
    let reading = PolicyReading(Array(text.utf8))
    #expect(reading.policy == nil)
    #expect(reading.error?.message.hasPrefix(message) == true)
  }
}
