import Model
import Server
import Testing

@Suite("A responder")
struct ResponderTests {
  static let preflight: HeaderList = [
    "Origin": "https://notmyidea.org", "Access-Control-Request-Method": "PUT",
    "Access-Control-Request-Headers": "content-type,x-flavor",
  ]

  static let notmyidea = """
    allow:
      origins: [https://a.example, https://notmyidea.org]
      methods: [GET, PUT]
      headers: [Content-Type, X-Flavor]
      expose: [X-Total]
      credentials: true
      maxAge: 600

    """

  @Test("says of every line and of the status where it comes from")
  func tellsProvenance() throws {
    let responder = Responder(try Policy(rest: Self.notmyidea))
    let answer = try responder.answer("OPTIONS", "/", Self.preflight)
    #expect(answer.status == 204)
    #expect(answer.statusSource.description == "answers.preflightStatus")
    #expect(answer.answeredBy.description == "chain[0] cors")
    #expect(
      answer.provenance == [
        "Vary: vary", "Access-Control-Allow-Origin: allow.origins[1]",
        "Access-Control-Allow-Credentials: allow.credentials",
        "Access-Control-Allow-Methods: allow.methods",
        "Access-Control-Allow-Headers: allow.headers", "Access-Control-Max-Age: allow.maxAge",
      ])
  }

  @Test("names the route or the layer that replaced a field")
  func tellsOwner() throws {
    let policy = try Policy(
      rest: """
        allow: {origins: [https://a.example], credentials: true}
        chain: [{cors: {name: outer, allow: {expose: [ETag]}}}, app]
        routes:
          - path: /public
            allow: {origins: "*", credentials: false}
        raw: [{add: "X-Note: hi"}]
        """)
    let answer = try Responder(policy).answer("GET", "/public", ["Origin": "https://b.example"])
    #expect(
      answer.provenance == [
        "Access-Control-Allow-Origin: routes[0].allow.origins",
        "Access-Control-Expose-Headers: chain[0].cors.allow.expose", "X-Note: raw[0]",
      ])
    #expect(answer.statusSource.description == "routes[0]")
    let missing = try Responder(policy).answer("GET", "/missing", ["Origin": "https://a.example"])
    #expect(missing.status == 404)
    #expect(missing.statusSource.description == "routes")
    #expect(missing[.allowOrigin] == "https://a.example")
  }

  @Test("remembers every condition that it looked at, passing ones too")
  func tellsFindings() throws {
    let policy = try Policy(rest: "style: starlette\n" + Self.notmyidea)
    var headers = Self.preflight
    headers.set(.requestHeaders, "content-type,x-evil")
    let answer = try Responder(policy).answer("OPTIONS", "/", headers)
    #expect(answer.status == 400)
    #expect(
      answer.findings.map { "\($0.holds ? "yes" : "no"): \($0.condition)" } == [
        "yes: the origin is allowed",
        "yes: it is a preflight: OPTIONS with Origin and Access-Control-Request-Method",
        "yes: the method is allowed", "yes: the request header is allowed",
        "no: the request header is allowed",
      ])
    let decisive = answer.findings.filter(\.isDecisive)
    #expect(decisive.map(\.actual) == ["x-evil"])
    #expect(
      decisive.map(\.expected) == [
        "Accept, Accept-Language, Content-Language, Content-Type, X-Flavor"
      ])
    #expect(answer.findings.allSatisfy { $0.algorithm == .serverPolicy })
    #expect(answer.findings.first?.expected == "https://notmyidea.org")
  }

  @Test("gives the same answer to the same request", arguments: UInt64(0)..<200)
  func isDeterministic(seed: UInt64) throws {
    var generator = PolicyGenerator(seed: seed)
    let policy = try generator.policy()
    let written = try Policy(yaml: PolicyWriter.yaml(policy))
    for origin in OriginMatcherTests.origins {
      for method in ["OPTIONS", "GET", "PUT"] {
        var headers = Self.preflight
        headers.set(.origin, origin)
        let first = try Responder(policy).answer(method, "/api/flavors", headers)
        let second = try Responder(written).answer(method, "/api/flavors", headers)
        #expect(first == second)
      }
    }
  }

  @Test("refuses nobody for one more entry of the list", arguments: UInt64(0)..<200)
  func isMonotone(seed: UInt64) throws {
    var generator = PolicyGenerator(seed: seed)
    var policy = Policy(
      server: try WebURL(fixture: "https://api.example"),
      style: generator.one(of: Style.allCases))
    let entries = generator.entries()
    policy.allow.origins = .list(entries)
    var larger = policy
    larger.allow.origins = .list(entries + generator.entries())
    for origin in OriginMatcherTests.origins where !origin.isEmpty {
      let headers: HeaderList = ["Origin": origin, "Access-Control-Request-Method": "GET"]
      for method in ["OPTIONS", "GET"] {
        let before = try Responder(policy).answer(method, "/", headers)
        guard let value = before[.allowOrigin] else { continue }
        let after = try Responder(larger).answer(method, "/", headers)
        #expect(after[.allowOrigin] == value)
        #expect(after.status == before.status)
      }
    }
  }

  @Test("keeps several values of one header on several lines")
  func keepsLines() throws {
    let policy = try Policy(
      rest: """
        allow: {origins: [https://a.example]}
        chain: [{cors: {name: outer}}, {cors: {name: inner}}, app]
        raw: [{for: actual, add: "Access-Control-Allow-Origin: ${origin}/"}]
        """)
    let answer = try Responder(policy).answer("GET", "/", ["Origin": "https://a.example"])
    #expect(
      answer[.allowOrigin] == "https://a.example | https://a.example | https://a.example/")
    #expect(answer.response?.headers.values(.allowOrigin).count == 3)
  }

  @Test("sends Vary exactly as the author says")
  func obeysVary() throws {
    let request: HeaderList = ["Origin": "https://evil.example"]
    let never = try Policy(rest: "style: express\nallow: {origins: [https://a.example]}\nvary: []")
    #expect(try Responder(never).answer("GET", "/", request)[.vary] == nil)
    let always = try Policy(rest: "style: cornice\nallow: {origins: none}\nvary: [Origin, Accept]")
    #expect(try Responder(always).answer("GET", "/", request)[.vary] == "Origin, Accept")
  }

  @Test("tells maxAge 0 from no maxAge")
  func tellsZero() throws {
    func maxAge(_ text: String) throws -> String? {
      let policy = try Policy(rest: "allow: {origins: \"*\", methods: \"*\", maxAge: \(text)}")
      return try Responder(policy).answer("OPTIONS", "/", Self.preflight)[.maxAge]
    }
    #expect(try maxAge("omit") == nil)
    #expect(try maxAge("0") == "0")
    #expect(try maxAge("-1") == "-1")
  }

  @Test("answers for private networks only when asked")
  func answersPrivateNetwork() throws {
    let policy = try Policy(rest: "allow: {origins: \"*\", privateNetwork: true}")
    var headers = Self.preflight
    #expect(try Responder(policy).answer("OPTIONS", "/", headers)[.allowPrivateNetwork] == nil)
    headers.append(.requestPrivateNetwork, "true")
    #expect(try Responder(policy).answer("OPTIONS", "/", headers)[.allowPrivateNetwork] == "true")
  }

  @Test(
    "refuses strangers and serves its own pages", arguments: [Style.spring4, .tomcat, .cornice])
  func servesItsOwn(_ style: Style) throws {
    let policy = try Policy(
      rest: "style: \(style.rawValue)\nallow: {origins: [https://a.example], methods: [GET]}")
    let own = try Responder(policy).answer("GET", "/", ["Origin": "https://api.example"])
    #expect(own.status == 200)
    #expect(own.findings.filter(\.isDecisive) == [])
    let stranger = try Responder(policy).answer("GET", "/", ["Origin": "https://b.example"])
    #expect(stranger.status == style.answers.actualRejectStatus)
    #expect(stranger.effects == [])
  }

  @Test("listens to plain http where it redirects to https")
  func listens() throws {
    let plain = try Policy(rest: "")
    let redirecting = try Policy(rest: "chain: [{redirect: {to: https}}, cors, app]")
    let url = try WebURL(fixture: "http://api.example/x")
    #expect(!plain.listens(to: url))
    #expect(redirecting.listens(to: url))
    #expect(redirecting.listens(to: try WebURL(fixture: "https://api.example/x")))
    #expect(!redirecting.listens(to: try WebURL(fixture: "http://other.example/x")))
  }
}
