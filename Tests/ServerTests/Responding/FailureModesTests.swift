import Foundation
import Model
import Server
import Testing

@Suite("What went wrong on real servers")
struct FailureModesTests {
  @Test("goes wrong in the same way", arguments: Situation.all)
  func goesWrong(_ situation: Situation) throws {
    let policy = try Policy(
      yaml: "policy: 1\nserver: http://api.example\n" + situation.rest)
    let responder = Responder(policy)
    var state = ServerState()
    let story = try #require(try Story.all()[situation.name])
    for recording in story.exchanges where !situation.exceptions.contains(recording.name) {
      var request = try recording.request(to: policy.server)
      request.body = situation.body
      let answer = responder.respond(to: request, state: state, at: .start)
      for effect in answer.effects { state.apply(effect) }
      #expect(
        Essence(answer) == Essence(recording.response),
        "\(situation.name): \(recording.name), where the first is ours")
    }
  }

  @Test("is told for every situation, or it is said why not")
  func isComplete() throws {
    let told = Situation.all.map(\.name) + Situation.inexpressible.map(\.name)
    #expect(try told.sorted() == Story.all().keys.sorted())
  }
}

/// A recorded story: what was set up, and the requests in their order.
struct Story: Decodable {
  let exchanges: [Recording]

  static func all() throws -> [String: Story] {
    try JSONDecoder().decode([String: Story].self, from: Fixtures.data("failure-modes.json"))
  }
}

/// A situation that went wrong, and the policy that goes wrong in the same way.
struct Situation: Sendable, CustomTestStringConvertible {
  let name: String
  let rest: String
  var body: String?

  /// The requests that the policy answers differently.
  var exceptions: [String] = []

  init(_ name: String, _ rest: String, body: String? = nil, except exceptions: [String] = []) {
    self.name = name
    self.rest = rest
    self.body = body
    self.exceptions = exceptions
  }

  var testDescription: String { name }

  /// What the chain cannot express, with the reason.
  static let inexpressible: [(name: String, reason: String)] = [
    (
      "options-route-only",
      "Express's cors() stands on app.get only; here CORS covers a whole route or none of it."
    )
  ]

  private static let routes = """
    routes:
      - path: /api/flavors
        methods:
          GET: {headers: {X-Total: "1", Cache-Control: "public, max-age=60"}}
          PUT: {}
          DELETE: {}
      - {path: /api/boom, methods: {GET: {error: exception}}}
      - {path: /api/flat, methods: {GET: {}}}

    """

  private static let sevenMethods = "[DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT]"

  private static let twoOrigins = "[https://notmyidea.org, http://localhost:3000]"

  private static let flaskApp = """
    style: flask-cors
    allow: {origins: \(twoOrigins), methods: \(sevenMethods), headers: "*"}

    """

  private static let expressToken = """
    style: express
    allow:
      origins: [https://notmyidea.org]
      methods: [GET, HEAD, PUT, PATCH, POST, DELETE]
      headers: requested

    """

  private static let starletteToken = """
    style: starlette
    allow:
      origins: [https://notmyidea.org]
      methods: [DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT, QUERY]
      headers: requested
      maxAge: 600

    """

  private static let ownHeaders = """
    {Access-Control-Allow-Origin: https://notmyidea.org, \
    Access-Control-Allow-Methods: "GET, PUT, DELETE"}
    """

  private static func backendDown(_ status: Int) -> String {
    """
    allow:
      origins: \(twoOrigins)
      methods: [GET, PUT, DELETE]
      headers: [Content-Type, X-Flavor]
      expose: [X-Total]
      credentials: true
      maxAge: 600
    chain: [cors, {gateway: {fail: /*, status: \(status)}}, app]
    """
  }

  static let all: [Situation] = [
    Situation(
      "headers-only-on-success",
      """
      chain:
        - proxy: {add: {Access-Control-Allow-Origin: https://notmyidea.org, Vary: Origin}}
        - app
      """ + "\n" + routes),
    Situation(
      "headers-dropped-by-inheritance",
      "chain: [{proxy: {add: {X-Frame-Options: DENY}}}, app]\n" + routes),
    Situation(
      "duplicate-acao",
      flaskApp + routes
        + "chain: [{proxy: {add: {Access-Control-Allow-Origin: \"*\"}}}, cors, app]"),
    Situation(
      "duplicate-acao-fixed",
      flaskApp + routes
        + """
        chain:
          - proxy:
              add: {Access-Control-Allow-Origin: "*"}
              hide: [Access-Control-Allow-Origin]
          - cors
          - app
        """),
    Situation(
      "options-needs-auth",
      "chain: [{proxy: {add: \(ownHeaders), when: always}}, {auth: {scheme: basic}}, app]"),
    Situation(
      "options-needs-auth-fixed",
      """
      chain:
        - proxy: {add: \(ownHeaders), when: always, answersOptions: 204}
        - auth: {scheme: basic}
        - app
      """),
    Situation("options-needs-auth-middleware-order", expressToken + "chain: [auth, cors, app]"),
    Situation(
      "options-needs-auth-middleware-order-fixed", expressToken + "chain: [cors, auth, app]"),
    Situation("options-needs-auth-asgi", starletteToken + "chain: [auth, cors, app]"),
    Situation("options-needs-auth-asgi-fixed", starletteToken + "chain: [cors, auth, app]"),
    Situation(
      "redirect-on-preflight",
      """
      chain: [{proxy: {add: {Access-Control-Allow-Origin: https://notmyidea.org}}}, app]
      routes:
        - path: /api
          methods:
            OPTIONS: {status: 301, redirect: /api/}
            GET: {status: 301, redirect: /api/}
        - path: /secure
          methods:
            OPTIONS: {status: 301, redirect: https://api.example/secure}
      """),
    Situation("redirect-append-slash", "style: django\nchain: [{redirect: {to: slash}}, app]"),
    Situation(
      "middleware-order-redirect",
      """
      style: django
      allow: {origins: [https://notmyidea.org], methods: [GET, PUT]}
      chain: [{redirect: {to: slash}}, cors, app]
      """,
      // Django redirects on the way back, when CORS has answered; our layers do it on the way in.
      except: ["preflight /api/flavors"]),
    Situation("options-405", "style: starlette\nchain: [app]"),
    Situation("options-200-no-headers", "style: flask-cors\nchain: [app]"),
    Situation(
      "reflect-any-origin", "style: flask-cors\nallow: {origins: \"*\", credentials: true}"),
    Situation(
      "reflect-any-origin-starlette",
      """
      style: starlette
      allow: {origins: "*", methods: [GET], credentials: true, maxAge: 600}
      """),
    Situation(
      "reflect-any-origin-express",
      "style: express\nallow: {origins: reflect, credentials: true}"),
    Situation(
      "reflect-any-origin-nginx",
      """
      chain:
        - proxy:
            add: {Access-Control-Allow-Origin: "${origin}", Access-Control-Allow-Credentials: "true"}
        - app
      """),
    Situation(
      "wildcard-with-credentials",
      """
      style: express
      allow:
        origins: "*"
        methods: [GET, HEAD, PUT, PATCH, POST, DELETE]
        headers: requested
        credentials: true
      """),
    Situation(
      "wildcard-with-credentials-rs",
      "style: rs-cors\nallow: {origins: \"*\", headers: [Content-Type], credentials: true}"),
    Situation(
      "suffix-wildcard-rs",
      "style: rs-cors\nallow: {origins: [{glob: \"https://*notmyidea.org\"}], credentials: true}"),
    Situation(
      "regex-prefix-flask",
      #"""
      style: flask-cors
      allow: {origins: [{regex: 'https://notmyidea\.org'}], credentials: true}
      """#),
    Situation(
      "regex-dot-flask",
      "style: flask-cors\nallow: {origins: [{regex: ^https://.*notmyidea.org$}]}"),
    Situation(
      "regex-prefix-django",
      "style: django\nallow: {origins: [{regex: '^https://notmyidea\\.org'}]}"),
    Situation(
      "regex-express", "style: express\nallow: {origins: [{regex: notmyidea.org$}]}"),
    Situation(
      "regex-prefix-nginx",
      "style: nginx\nallow: {origins: [{regex: ^https://notmyidea.org}]}\nvary: []"),
    Situation(
      "null-origin", "style: flask-cors\nallow: {origins: [\"null\"], credentials: true}"),
    Situation(
      "origin-with-trailing-slash",
      "style: flask-cors\nallow: {origins: [https://notmyidea.org/]}"),
    Situation(
      "origin-list-in-one-header",
      """
      style: nginx
      allow: {origins: {fixed: "https://notmyidea.org, http://localhost:3000"}}
      vary: []
      """),
    Situation(
      "fixed-origin-for-everyone",
      "style: express\nallow: {origins: {fixed: https://notmyidea.org}}"),
    Situation(
      "app-default-star",
      "style: starlette\nallow: {origins: \"*\", methods: [GET], maxAge: 600}"),
    Situation(
      "body-too-large",
      "allow: {origins: [https://notmyidea.org]}\nchain: [{limit: {body: 1}}, cors, app]",
      body: "{}"),
    Situation(
      "cache-without-vary", flaskApp + routes + "vary: []\nchain: [{cache: {ttl: 60}}, cors, app]"),
    Situation("cache-with-vary", flaskApp + routes + "chain: [cache, cors, app]"),
    Situation("cache-disallowed-first", flaskApp + routes + "chain: [cache, cors, app]"),
    Situation(
      "cache-no-origin-first", flaskApp + routes + "vary: []\nchain: [cache, cors, app]"),
    Situation("backend-down-nginx", backendDown(502)),
    Situation(
      "backend-down-apache",
      "answers: {varyPreflight: [Origin, Access-Control-Request-Method]}\n" + backendDown(503)),
    Situation("backend-down-caddy", backendDown(502)),
    Situation("backend-down-haproxy", backendDown(503)),
    Situation("backend-down-lighttpd", backendDown(503)),
  ]
}
