import Model
import Server
import Testing

@Suite("A layer")
struct LayersTests {
  static let allowed: HeaderList = ["Origin": "https://a.example"]

  /// - R-SRV-03, R-SRV-04
  @Test("that answers ends the walk, and CORS decorates only from outside", arguments: early)
  func answersEarly(_ row: Early) throws {
    let allow = "allow: {origins: [https://a.example]}\n"
    let inside = try Policy(rest: allow + "chain: [{\(row.layer)}, cors, app]")
    let answer = try Responder(inside).answer(
      row.method, row.path, Self.allowed, body: row.body)
    #expect(answer.status == row.status)
    #expect(answer[.allowOrigin] == nil)
    #expect(answer.answeredBy.description == "chain[0] \(row.layer.prefix { $0 != ":" })")
    #expect(answer.effects.allSatisfy { if case .raised = $0 { false } else { true } })
    #expect(row.status < 400 || answer.findings.contains(where: \.isDecisive))
    let outside = try Policy(rest: allow + "chain: [cors, {\(row.layer)}, app]")
    let decorated = try Responder(outside).answer(
      row.method, row.path, Self.allowed, body: row.body)
    #expect(decorated.status == row.status)
    #expect(decorated[.allowOrigin] == "https://a.example")
  }

  struct Early: Sendable {
    let layer: String
    let status: Int
    var method = "GET"
    var path = "/"
    var body: String?
  }

  static let early: [Early] = [
    Early(layer: "redirect: {to: slash}", status: 301, path: "/flavors"),
    Early(layer: "redirect: {to: noslash, status: 308}", status: 308, path: "/flavors/"),
    Early(layer: "redirect: {to: host, status: 302}", status: 302),
    Early(layer: "auth: {scheme: cookie, status: 403}", status: 403),
    Early(layer: "auth: {scheme: bearer}", status: 401),
    Early(layer: "limit: {body: 3}", status: 413, method: "PUT", body: "four"),
    Early(layer: "limit: {body: 8, status: 431}", status: 431),
    Early(layer: "rate: {after: 0}", status: 429),
    Early(layer: "gateway: {fail: /slow/*, status: 503}", status: 503, path: "/slow/down"),
    Early(layer: "waf: {block: [PUT]}", status: 403, method: "PUT"),
    Early(layer: "waf: {block: [origin], status: 405}", status: 405),
  ]

  @Test("lets pass what it has nothing against")
  func letsPass() throws {
    let policy = try Policy(
      rest: """
        allow: {origins: [https://a.example]}
        chain:
          - redirect: {to: https}
          - redirect: {to: noslash}
          - limit: {body: 4}
          - rate: {after: 1}
          - auth: {scheme: bearer, exempt: [OPTIONS]}
          - waf: {block: [X-Evil]}
          - gateway: {fail: /slow}
          - cors
          - app
        """)
    let headers: HeaderList = [
      "Origin": "https://a.example", "Authorization": "bearer t",
    ]
    let answer = try Responder(policy).answer("GET", "/", headers, body: "four")
    #expect(answer.status == 200)
    #expect(answer[.allowOrigin] == "https://a.example")
    #expect(answer.effects == [.counted(layer: 3), .raised("GET /")])
    let preflight = try Responder(policy).answer(
      "OPTIONS", "/", ["Origin": "https://a.example", "Access-Control-Request-Method": "GET"])
    #expect(preflight.status == 204)
  }

  @Test("sends redirects where they lead")
  func redirects() throws {
    func location(_ target: String, _ url: String) throws -> String? {
      let policy = try Policy(rest: "chain: [{redirect: {to: \(target)}}, app]")
      let request = HTTPRequest(method: "GET", url: try WebURL(fixture: url))
      return Responder(policy).respond(to: request, state: ServerState(), at: .start)[.location]
    }
    #expect(try location("https", "http://api.example:80/a?b") == "https://api.example/a?b")
    #expect(try location("https", "https://api.example/a") == nil)
    #expect(try location("slash", "https://api.example/a?b") == "https://api.example/a/?b")
    #expect(try location("noslash", "https://api.example/a/") == "https://api.example/a")
    #expect(try location("noslash", "https://api.example/") == nil)
    #expect(try location("host", "https://api.example/") == "https://www.api.example/")
    #expect(try location("host", "https://www.api.example/") == nil)
  }

  @Test("asks for a password where there is one to ask for")
  func challenges() throws {
    let policy = try Policy(rest: "chain: [{auth: {scheme: basic}}, app]")
    #expect(try Responder(policy).answer()["WWW-Authenticate"] == "Basic realm=\"api\"")
    let known = try Responder(policy).answer("GET", "/", ["Authorization": "Basic dTpw"])
    #expect(known.status == 200)
    #expect(try Responder(policy).answer("GET", "/", ["Authorization": "Basic "]).status == 401)
  }

  @Test("counts requests from one to the next")
  func counts() throws {
    let responder = Responder(try Policy(rest: "chain: [{rate: {after: 2}}, app]"))
    var state = ServerState()
    var statuses: [Int] = []
    for _ in 0..<4 {
      let answer = try responder.answer(state: state)
      answer.effects.forEach { state.apply($0) }
      statuses.append(answer.status)
    }
    #expect(statuses == [200, 200, 429, 429])
    #expect(state.counters == ["GET /": 2])
    state.apply(.redeployed)
    #expect(try responder.answer(state: state).status == 200)
    #expect(state.counters == ["GET /": 2])
  }

  @Test("of a proxy hides, sets and adds, in this order")
  func proxies() throws {
    let policy = try Policy(
      rest: """
        routes: [{path: /, methods: {GET: {headers: {Server: app, X-A: "1", X-B: "1"}}}}]
        chain:
          - proxy:
              hide: [server]
              set: {X-A: "2", X-C: "3"}
              add: {X-B: "2", X-Origin: "${origin}", X-Method: "<${acrm}>"}
          - app
        """)
    let answer = try Responder(policy).answer("GET", "/", Self.allowed)
    #expect(
      answer.lines.map { "\($0.header.name): \($0.header.value)" } == [
        "X-A: 2", "X-B: 1", "X-C: 3", "X-B: 2", "X-Origin: https://a.example", "X-Method: <>",
      ])
    #expect(answer.lines.last?.source.description == "chain[0] proxy")
    #expect(try Responder(policy).answer()["X-Origin"] == nil)
    let missing = try Responder(policy).answer("GET", "/missing")
    #expect(missing["X-C"] == nil)
  }

  @Test("of a gateway notices when nobody answers in time")
  func timesOut() throws {
    let rest = """
      allow: {origins: [https://a.example]}
      routes: [{path: /slow, methods: {GET: {error: timeout}}}]

      """
    let alone = try Responder(try Policy(rest: rest)).answer("GET", "/slow", Self.allowed)
    #expect(alone.status == 504)
    #expect(alone[.allowOrigin] == "https://a.example")
    let gateway = try Policy(
      rest: rest + "chain: [{gateway: {fail: /down, timeout: 30}}, cors, app]")
    let answer = try Responder(gateway).answer("GET", "/slow", Self.allowed)
    #expect(answer.status == 504)
    #expect(answer[.allowOrigin] == nil)
    #expect(answer.delay == 30_000)
    let patient = try Policy(
      rest: rest + "chain: [{gateway: {fail: /down, timeout: 9223372036854775807}}, cors, app]")
    #expect(try Responder(patient).answer("GET", "/slow", Self.allowed).delay == .max)
    #expect(answer.answeredBy.description == "chain[0] gateway")
  }
}

@Suite("The application")
struct ApplicationTests {
  static let routes = """
    routes:
      - path: /api/flavors
        methods:
          GET: {status: 203, headers: {X-Total: "1"}, body: vanilla}
          PUT: {effect: stock}
          POST: {redirect: /elsewhere}
          DELETE: {error: exception}
      - {path: /mine, auth: cookie, setCookie: sid=2, methods: {GET: {}}}
      - {path: /token, auth: bearer}
      - {path: /files/*, methods: {GET: {}}}

    """

  @Test("answers what its routes say", arguments: rows)
  func answers(_ row: Row) throws {
    let policy = try Policy(rest: Self.routes + "chain: [app]")
    let answer = try Responder(policy).answer(row.method, row.path, row.headers)
    #expect(answer.status == row.status)
    #expect(answer.effects == (row.effect.map { [.raised($0)] } ?? []))
    #expect(answer.body == row.body)
  }

  @Test("sends what belongs to an answer")
  func sendsHeaders() throws {
    let responder = Responder(try Policy(rest: Self.routes + "chain: [app]"))
    #expect(try responder.answer("GET", "/api/flavors")["X-Total"] == "1")
    #expect(try responder.answer("POST", "/api/flavors")[.location] == "/elsewhere")
    #expect(try responder.answer("GET", "/mine", ["Cookie": "a=b"])[.setCookie] == "sid=2")
    #expect(
      try responder.answer("PATCH", "/api/flavors")["Allow"] == "GET, PUT, POST, DELETE, HEAD")
  }

  @Test("is asked without CORS for a route that somebody forgot")
  func isUncovered() throws {
    let policy = try Policy(
      rest: "style: flask-cors\nallow: {origins: \"*\"}\nroutes: [{path: /, cors: false}]")
    let answer = try Responder(policy).answer("GET", "/", ["Origin": "https://a.example"])
    #expect(answer.lines == [])
  }

  struct Row: Sendable {
    let method: String
    let path: String
    var headers: HeaderList = [:]
    let status: Int
    var effect: String?
    var body = ""
  }

  static let rows: [Row] = [
    Row(
      method: "GET", path: "/api/flavors?page=2", status: 203, effect: "GET /api/flavors",
      body: "vanilla"),
    Row(method: "HEAD", path: "/api/flavors", status: 203, effect: "GET /api/flavors"),
    Row(method: "PUT", path: "/api/flavors", status: 200, effect: "stock"),
    Row(method: "POST", path: "/api/flavors", status: 302, effect: "POST /api/flavors"),
    Row(method: "DELETE", path: "/api/flavors", status: 500, effect: "DELETE /api/flavors"),
    Row(method: "PATCH", path: "/api/flavors", status: 405),
    Row(method: "get", path: "/api/flavors", status: 405),
    Row(method: "OPTIONS", path: "/api/flavors", status: 405),
    Row(method: "GET", path: "/api/flavors/", status: 404),
    Row(method: "GET", path: "/mine", status: 401),
    Row(method: "GET", path: "/mine", headers: ["Cookie": "a=b"], status: 200, effect: "GET /mine"),
    Row(method: "GET", path: "/token", headers: ["Authorization": "Basic x"], status: 401),
    Row(
      method: "GET", path: "/token", headers: ["Authorization": "Bearer x"], status: 200,
      effect: "GET /token"),
    Row(method: "GET", path: "/files/a/b", status: 200, effect: "GET /files/a/b"),
    Row(method: "GET", path: "/files", status: 404),
  ]
}
