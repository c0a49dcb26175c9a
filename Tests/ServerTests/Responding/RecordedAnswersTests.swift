import Model
import Server
import Testing

@Suite("What real servers were recorded to answer")
struct RecordedAnswersTests {
  @Test("is what their style answers", arguments: SetUp.all)
  func isAnswered(_ setUp: SetUp) throws {
    let responder = Responder(try setUp.policy())
    let recordings = try Fixtures.recordings(setUp.file)
    #expect(recordings.count == 21)
    for recording in recordings {
      let request = try recording.request(to: responder.policy.server)
      let answer = responder.respond(to: request, state: ServerState(), at: .start)
      #expect(
        Essence(answer) == Essence(recording.response),
        "\(setUp.file) \(recording.name), where the first is ours")
    }
  }
}

/// A server that was recorded: its style, and in what it was set up differently.
struct SetUp: Sendable, CustomTestStringConvertible {
  let file: String
  let style: Style
  var adjust: @Sendable (inout Policy) -> Void = { _ in }

  var testDescription: String { file }

  func policy() throws -> Policy {
    var policy = Policy(
      server: try WebURL(fixture: "https://api.notmyidea.org"), style: style)
    policy.allow = AllowRule(
      origins: .list([.exact("https://notmyidea.org"), .exact("http://localhost:3000")]),
      methods: .list(["GET", "PUT", "DELETE"]), headers: .list(["Content-Type", "X-Flavor"]),
      expose: .list(["X-Total"]), credentials: true, maxAge: .seconds(600))
    let total: HeaderList = ["X-Total": "1"]
    policy.routes = [
      Route(
        path: "/api/flavors",
        methods: ["GET", "PUT", "DELETE"].map { RouteMethod($0, headers: total) }),
      Route(path: "/api/boom", methods: [RouteMethod("GET", error: .exception)]),
    ]
    adjust(&policy)
    return policy
  }

  private static let threeNames = [
    "Origin", "Access-Control-Request-Method", "Access-Control-Request-Headers",
  ]

  static let all: [SetUp] = [
    SetUp(file: "nginx", style: .standard) { $0.answers.originCase = .fold },
    SetUp(file: "caddy", style: .standard),
    SetUp(file: "haproxy", style: .standard),
    SetUp(file: "lighttpd", style: .standard),
    SetUp(file: "apache", style: .standard) {
      $0.answers.varyPreflight = ["Origin", "Access-Control-Request-Method"]
    },
    SetUp(file: "php-header", style: .standard) {
      $0.answers.detect = .method
      $0.answers.varyPreflight = threeNames
    },
    SetUp(file: "express-cors-2.8.6", style: .express),
    SetUp(file: "express-cors-2.8.5", style: .express),
    SetUp(file: "starlette", style: .starlette),
    SetUp(file: "fastapi", style: .starlette) { $0.answers.headIsGet = false },
    SetUp(file: "flask-cors-6.0.2", style: .flaskCORS),
    SetUp(file: "flask-cors-6.0.5", style: .flaskCORS),
    SetUp(file: "django-cors-headers", style: .django),
    SetUp(file: "aiohttp-cors", style: .aiohttp),
    SetUp(file: "cornice", style: .cornice) {
      // Cornice has one list for both directions, and names the methods that the service has.
      let names = ["X-Total", "Content-Type", "X-Flavor"]
      $0.allow.headers = .list(names)
      $0.allow.expose = .list(names)
      $0.allow.methods = .list(["GET", "HEAD", "PUT", "DELETE", "OPTIONS"])
    },
    SetUp(file: "rs-cors-1.11.1", style: .rsCORS),
    SetUp(file: "rack-cors-3.0.0", style: .rackCORS),
    SetUp(file: "rack-cors", style: .rackCORS),
    SetUp(file: "php-cors-laravel", style: .laravel),
    SetUp(file: "spring-4.3-corsfilter", style: .spring4),
    SetUp(file: "jetty-9-crossoriginfilter", style: .jetty),
    SetUp(file: "tomcat-9-corsfilter", style: .tomcat),
    SetUp(file: "hummingbird-2.28.1", style: .hummingbird),
  ]
}
