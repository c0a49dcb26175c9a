import Documents
import Model
import Server
import Testing

@Suite("Reading a policy")
struct PolicyReadingTests {
  @Test("objects to what is wrong, at its place", arguments: objections)
  func objects(_ objection: Objection) throws {
    let reading = PolicyReading(Array(objection.document.utf8))
    let problem = try #require(
      reading.problems.first { $0.rule == objection.rule },
      "\(objection.rule) among \(reading.problems)")
    #expect(problem.message == objection.message)
    #expect(problem.place.map(String.init(describing:)) == objection.place)
    #expect(problem.severity == objection.severity)
    #expect((reading.policy == nil) == (objection.severity == .error))
  }

  @Test("has an example of every objection")
  func isComplete() {
    let shown = Set(Self.objections.map(\.rule))
    #expect(PolicyRule.allCases.filter { !shown.contains($0) } == [])
  }

  @Test("reports every problem of a document, in the order of their places")
  func reportsAll() {
    let reading = PolicyReading(
      Array(
        """
        policy: 1
        server: https://api.example
        stile: express
        allow:
          origins: [notmyidea.org]
          maxAge: soon
          credentials: yes
        """.utf8))
    #expect(reading.policy == nil)
    #expect(
      reading.problems.map(\.rule) == [
        .unknownField, .originWithoutScheme, .maxAgeNotSeconds, .credentialsNotBoolean,
      ])
    #expect(
      reading.problems.map(\.path) == [
        "stile", "allow.origins[0]", "allow.maxAge", "allow.credentials",
      ])
  }

  @Test("keeps what the author wrote, however wrong")
  func keepsMistakes() throws {
    let policy = try Policy(
      rest: """
        allow:
          origins: [notmyidea.org, https://NotMyIdea.org/, "https://*.notmyidea.org", "null"]
          methods: [patch, "GET, PUT"]
          headers: [Cookie]
        """)
    #expect(
      policy.allow.origins
        == .list([
          .exact("notmyidea.org"), .exact("https://NotMyIdea.org/"),
          .exact("https://*.notmyidea.org"), .exact("null"),
        ]))
    #expect(policy.allow.methods == .list(["patch", "GET, PUT"]))
    #expect(policy.allow.headers == .list(["Cookie"]))
  }

  @Test("needs no version inside a larger document, and names its fields from there")
  func isEmbedded() throws {
    let node = try DocumentReader.document(
      in: Array("server: https://api.example\nallow: {orgins: none}".utf8))
    let problem = #expect(throws: DocumentProblem.self) {
      try Policy(embedded: node, path: "servers[0]")
    }
    #expect(
      problem?.message == "servers[0].allow.orgins: no such field. Did you mean \"origins\"?")
  }

  @Test("gives the same policy inside a larger document, however doubtful")
  func isEmbeddedAsItStands() throws {
    let doubtful =
      "server: https://api.example\nallow: {origins: [\"*\", null.example], methods: [put]}"
    let policy = try Policy(
      embedded: DocumentReader.document(in: Array(doubtful.utf8)), path: "servers[0]")
    let reading = PolicyReading(Array("policy: 1\n\(doubtful)".utf8))
    #expect(reading.policy == policy)
    #expect(!reading.problems.isEmpty)
  }

  @Test("takes a JSON document for what it is")
  func readsJSON() throws {
    let policy = try Policy(
      yaml: #"{"policy": 1, "server": "http://localhost:9000", "allow": {"origins": "*"}}"#)
    #expect(policy.server.port == 9000)
    #expect(policy.allow.origins == .any)
  }

  @Test("changes single kinds of errors, and all client errors at once")
  func readsOnErrors() throws {
    let policy = try Policy(rest: "answers: {onErrors: {client: false, notFound: [origin]}}")
    #expect(
      policy.answers.onErrors
        == OnErrors(notFound: .only(.origin), methodNotAllowed: .nothing, client: .nothing))
  }

  struct Objection: Sendable, CustomTestStringConvertible {
    let rule: PolicyRule
    let rest: String
    let place: String
    let message: String
    var severity = PolicyProblem.Severity.error

    init(
      _ rule: PolicyRule, _ rest: String, at place: String, _ message: String,
      _ severity: PolicyProblem.Severity = .error
    ) {
      self.rule = rule
      self.rest = rest
      self.place = place
      self.message = message
      self.severity = severity
    }

    var document: String { "policy: 1\nserver: https://api.example\n" + rest }
    var testDescription: String { "\(rule.rawValue) \(rest)" }
  }

  static let objections: [Objection] = [
    Objection(
      .malformed, "allow: []", at: "3:8", "allow is a set of fields (key: value), not a list."),
    Objection(
      .malformed, "routes: [{path: /, auth: password}]", at: "3:26",
      "routes[0].auth: no such value \"password\". Possible: none, cookie, bearer."),
    Objection(
      .malformed, "chain: [{redirect: {status: 301}}, app]", at: "3:20",
      "chain[0].redirect.to is missing."),
    Objection(
      .malformed, "chain: [{limit: {bodys: 9}}, app]", at: "3:18",
      "chain[0].limit.body is missing, but there is \"bodys\". Did you mean \"body\"?"),
    Objection(
      .malformed, "routes: [{paths: /, methods: {GET: {}}}]", at: "3:11",
      "routes[0].path is missing, but there is \"paths\". Did you mean \"path\"?"),
    Objection(
      .unknownField, "allow: {orgins: none}", at: "3:9",
      "allow.orgins: no such field. Did you mean \"origins\"?"),
    Objection(
      .unknownField, "chain: [{rat: {after: 3}}, app]", at: "3:10",
      "chain[0]: no layer \"rat\". Did you mean \"rate\"? Possible: cors, app, redirect, auth, proxy, "
        + "cache, limit, rate, gateway, waf."),
    Objection(
      .unknownField, "answers: {preflightStatsu: 200}", at: "3:11",
      "answers.preflightStatsu: no such field. Did you mean \"preflightStatus\"?"),
    Objection(
      .originWithoutScheme, "allow: {origins: [notmyidea.org]}", at: "3:19",
      "\"notmyidea.org\" is a host, not an origin. Write https://notmyidea.org", .warning),
    Objection(
      .originWithoutScheme, "allow: {origins: [\"localhost:3000\"]}", at: "3:19",
      "\"localhost:3000\" is a host, not an origin. Write http://localhost:3000", .warning),
    Objection(
      .originWithPath, "allow:\n  origins:\n    - https://notmyidea.org/", at: "5:7",
      "An origin has no path. Browsers send https://notmyidea.org, without the slash; "
        + "this entry can never match.", .warning),
    Objection(
      .originWithPath, "allow: {origins: [https://a.example/shop?x=1]}", at: "3:19",
      "An origin has no path. Browsers send https://a.example, without the rest; "
        + "this entry can never match.", .warning),
    Objection(
      .originInUpperCase, "allow: {origins: [https://NotMyIdea.org]}", at: "3:19",
      "Browsers send origins in lower case. Write https://notmyidea.org", .warning),
    Objection(
      .originInUpperCase, "style: flask-cors\nallow: {origins: [https://NotMyIdea.org]}",
      at: "4:19", "Browsers send origins in lower case. Write https://notmyidea.org", .note),
    Objection(
      .originWithDefaultPort, "allow: {origins: [\"https://notmyidea.org:443\"]}", at: "3:19",
      "Browsers leave out the default port: https://notmyidea.org", .warning),
    Objection(
      .originNotASCII, "allow: {origins: [https://bücher.example]}", at: "3:19",
      "Browsers send the punycode form: https://xn--bcher-kva.example", .warning),
    Objection(
      .unquotedNull, "allow: {origins: [null]}", at: "3:19",
      "null without quotes is YAML for \"nothing\". For the origin null write \"null\" in quotes."),
    Objection(
      .bareStar, "allow: {origins: *}", at: "3:18",
      "A bare * is a YAML alias. Write \"*\" in quotes."),
    Objection(
      .originWithWildcard, "allow: {origins: [\"https://*.notmyidea.org\"]}", at: "3:19",
      "https://*.notmyidea.org is not an origin. CORS has no partial wildcard; "
        + "use {subdomains: notmyidea.org}.", .warning),
    Objection(
      .starAmongOrigins, "allow: {origins: [\"*\", https://a.example]}", at: "3:18",
      "\"*\" already allows every origin; the other entries do nothing.", .warning),
    Objection(
      .emptyOrigins, "allow: {origins: []}", at: "3:18",
      "An empty list allows nobody. Write \"none\" if that is meant.", .warning),
    Objection(
      .duplicate, "allow: {origins: [https://a.example, https://a.example]}", at: "3:38",
      "https://a.example is listed twice.", .warning),
    Objection(
      .duplicate, "allow: {headers: [X-Flavor, x-flavor]}", at: "3:29", "x-flavor is listed twice.",
      .warning),
    Objection(
      .methodNotAToken, "allow: {methods: [\"GET, PUT\"]}", at: "3:19",
      "\"GET, PUT\" is one string. Write [GET, PUT].", .warning),
    Objection(
      .methodInLowerCase, "allow: {methods: [patch]}", at: "3:19",
      "Methods are case-sensitive: \"patch\" never matches PATCH. "
        + "Only GET, HEAD, POST, PUT, DELETE, OPTIONS are upper-cased by the browser.", .warning),
    Objection(
      .forbiddenMethod, "routes: [{path: /, allow: {methods: [TRACE]}}]", at: "3:38",
      "fetch() refuses to send TRACE. It cannot be allowed.", .warning),
    Objection(
      .headerNotAToken, "allow: {headers: [\"X-Flavor: vanilla\"]}", at: "3:19",
      "\"X-Flavor: vanilla\" is a whole header. Only the name goes here."),
    Objection(
      .headerNotAToken, "allow: {headers: \"Content-Type, X-Flavor\"}", at: "3:18",
      "\"Content-Type, X-Flavor\" is one string. Write [Content-Type, X-Flavor]."),
    Objection(
      .forbiddenHeader, "allow: {headers: [Cookie]}", at: "3:19",
      "Pages cannot set Cookie, so it is never asked for. Cookies are governed by credentials.",
      .warning),
    Objection(
      .forbiddenHeader, "allow: {headers: [Sec-Fetch-Mode]}", at: "3:19",
      "Pages cannot set Sec-Fetch-Mode, so it is never asked for.", .warning),
    Objection(
      .exposedSetCookie, "allow: {expose: [Set-Cookie]}", at: "3:18",
      "Set-Cookie is never readable by scripts, exposed or not.", .warning),
    Objection(
      .responseHeaderAllowed, "allow: {headers: [Access-Control-Allow-Origin]}", at: "3:19",
      "Access-Control-Allow-Origin is a response header. Servers send it, pages do not.",
      .warning),
    Objection(
      .maxAgeNotSeconds, "allow: {maxAge: 10min}", at: "3:17",
      "maxAge counts whole seconds: 600 is ten minutes."),
    Objection(
      .maxAgeNotSeconds, "allow: {maxAge: -2}", at: "3:17",
      "maxAge counts whole seconds: 600 is ten minutes."),
    Objection(
      .noSuchStatus, "routes: [{path: /, methods: {GET: {status: 700}}}]", at: "3:44",
      "There is no status 700."),
    Objection(
      .preflightStatusNotOK, "answers: {preflightStatus: 405}", at: "3:28",
      "A preflight must answer 200-299, otherwise the browser stops.", .warning),
    Objection(
      .patternDoesNotCompile, "allow: {origins: [{regex: \"https:/(/a\"}]}", at: "3:27",
      "This pattern does not compile: unmatched ( at character 8."),
    Objection(
      .chainWithoutApp, "chain: [app, cors]", at: "3:8",
      "app must be the last layer: it is what everything else stands in front of."),
    Objection(
      .ownOriginAllowed, "allow: {origins: [https://api.example]}", at: "3:19",
      "That is this server's own origin; same-origin pages need no CORS.", .note),
    Objection(
      .routeAppearsTwice, "routes: [{path: /api/flavors}, {path: /api/flavors}]", at: "3:39",
      "/api/flavors appears twice; only the first is ever used.", .warning),
    Objection(
      .routeAppearsTwice, "routes: [{path: /caf\u{E9}}, {path: /caf%C3%A9}]", at: "3:32",
      "/caf%C3%A9 appears twice; only the first is ever used.", .warning),
    Objection(.pathWithoutSlash, "routes: [{path: api}]", at: "3:17", "Paths start with /."),
    Objection(
      .unknownStyle, "style: expres", at: "3:8",
      "No style \"expres\". Did you mean \"express\"? Possible: "
        + "\(Style.allCases.map(\.rawValue).joined(separator: ", "))."),
    Objection(
      .credentialsNotBoolean, "allow: {credentials: \"true\"}", at: "3:22",
      "credentials is true or false, without quotes."),
    Objection(
      .rawLineWithoutColon, "raw: [{add: Access-Control-Allow-Origin}]", at: "3:13",
      "Write a raw header as \"Name: value\"."),
    Objection(
      .valueNotOneLine, "raw: [{add: \"X-Note: one\\ntwo\"}]", at: "3:13",
      "A header value is one line."),
    Objection(
      .originOfLocalScheme, "allow: {origins: [\"file:///home/me/page.html\"]}", at: "3:19",
      "Pages opened from file: have the origin \"null\".", .warning),
    Objection(
      .originOfLocalScheme, "allow: {origins: [\"chrome-extension://abcdef\"]}", at: "3:19",
      "That is the origin of a browser's extension, which can do without CORS.", .note),
  ]
}
