import Documents
import Escaping
import Simulation
import TestSupport
import Testing

struct CheckTests {
  /// Checks on a run, and the first difference that is found; nil when they hold.
  struct Row: CustomTestStringConvertible {
    let checks: String
    let difference: String?
    var testDescription: String { checks }

    init(_ checks: String, _ difference: String? = nil) {
      self.checks = checks
      self.difference = difference
    }
  }

  static let exchanges: [Row] = [
    Row("{exchanges: [OPTIONS, PUT]}"),
    Row("{exchanges: [PUT]}", "exchanges: expected [PUT], got [OPTIONS, PUT]"),
    Row("{exchanges: [OPTIONS, POST]}", "exchanges: expected [OPTIONS, POST], got [OPTIONS, PUT]"),
    Row("{exchanges: [{method: OPTIONS}, {path: /icecream}]}"),
    Row("{exchanges: [OPTIONS, {path: '/icecream?size=2'}]}"),
    Row("{exchanges: [OPTIONS, {path: /x}]}", "exchanges[1].path: expected /x, got /icecream"),
    Row("{exchanges: [OPTIONS, {headers: {Origin: https://lolnet.example, Cookie: absent}}]}"),
    Row(
      "{exchanges: [OPTIONS, {headers: {Cookie: a}}]}",
      "exchanges[1].headers.Cookie: expected a, got absent"),
    Row("{exchanges: [{status: 204}, {answer: {x-secret: '1', Vary: absent}}]}"),
    Row("{exchanges: [{status: 200}, PUT]}", "exchanges[0].status: expected 200, got 204"),
    Row("{exchanges_at_most: 2}"),
    Row("{exchanges_at_most: 1}", "exchanges_at_most: expected 1, got 2"),
    Row("{preflight: sent}"),
    Row("{preflight: none}", "preflight: expected none, got sent"),
    Row("{effects: {PUT /icecream: 1}}"),
    Row("{effects: {PUT /icecream: 2}}", "effects.PUT /icecream: expected 2, got 1"),
    Row("{effects: {never: 0}}"),
    Row("{cookies_sent: []}"),
    Row("{cookies_sent: [sid]}", "cookies_sent: expected [sid], got []"),
    Row("{origin_seen: https://lolnet.example}"),
    Row("{origin_seen: absent}", "origin_seen: expected absent, got https://lolnet.example"),
  ]

  static let outcomes: [Row] = [
    Row("{outcome: readable, failure: none, status: 200, body: served}"),
    Row("{outcome: blocked}", "outcome: expected blocked, got readable"),
    Row("{status: 404}", "status: expected 404, got 200"),
    Row("{body: x}", "body: expected x, got served"),
    Row("{visible: [Content-Type], hidden: [X-Secret]}"),
    Row("{visible: [x-secret]}", "visible: expected x-secret, got [content-length, content-type]"),
    Row(
      "{hidden: [content-type]}",
      "hidden: expected no content-type, got [content-length, content-type]"),
  ]

  static let replays: [Row] = [
    Row("{page: https://evil.example, outcome: blocked}"),
    Row("{page: https://evil.example, failure: PreflightAllowOriginMismatch}"),
    Row(
      "{page: https://evil.example, outcome: readable}",
      "[page: https://evil.example/] outcome: expected readable, got blocked"),
    Row("{api: curl, exchanges: [PUT], outcome: readable}"),
    Row("{after: 4s, preflight: cached}"),
    Row("{after: 5s, preflight: sent}"),
    Row(
      "{after: 2h, preflight: cached}", "[after: 7200000ms] preflight: expected cached, got sent"),
    Row("{browser: firefox, outcome: readable}"),
    Row("{request: {method: POST}, exchanges: [OPTIONS, POST], outcome: blocked}"),
    Row(
      "{request: {url: 'https://api.notmyidea.example/x', page: 'null'}, origin_seen: 'null', outcome: blocked}"
    ),
    Row("{api: curl, request: {method: OPTIONS, headers: {}, body: ~}, exchanges: [OPTIONS]}"),
    Row("{request: {api: img, crossorigin: anonymous}, exchanges: [GET], outcome: blocked}"),
    Row(
      "{request: {method: POST, credentials: include}, status: 200}",
      "[request: {method: POST, credentials: include}] status: expected 200, got none"),
    Row("{page: {url: https://lolnet.example, sandboxed: true}, origin_seen: 'null'}"),
    Row(
      "{policy: {server: 'https://api.notmyidea.example'}, requests: {OPTIONS: 1, PUT: 2}}"),
  ]

  static let positions: [Row] = [
    Row("{run: 1, outcome: readable}"),
    Row("{run: 2, outcome: readable}", "run: expected 2, got 1 of them"),
    Row("{run: 1, status: 404}", "run 1 status: expected 404, got 200"),
    Row("{run: 1, page: https://evil.example, outcome: blocked}"),
    Row("{every_run: {status: 200}}"),
    Row("{every_run: {status: 404}}", "run 1 status: expected 404, got 200"),
    Row("{requests: {OPTIONS: 1, PUT: 1, GET: 0}}"),
    Row("{requests: {OPTIONS: 2}}", "requests.OPTIONS: expected 2, got 1"),
  ]

  static let combinations: [Row] = [
    Row("{all: [{status: 200}, {body: served}]}"),
    Row("{any: [{status: 404}, {body: served}]}"),
    Row("{any: [{status: 404}, {body: x}]}", "any, 1 of 2: status: expected 404, got 200"),
    Row("{not: {status: 404}}"),
    Row("{not: {status: 200}}", "not: expected a difference, got none"),
    Row("[{status: 200}]"),
    Row("[{status: 200}, {status: 200}]", "runs: expected 2, got 1"),
  ]

  @Test(arguments: exchanges + outcomes + replays + positions + combinations)
  func `checks on a permitted PUT`(_ row: Row) throws {
    let scenario = try ScenarioText.put(more: "expect: \(row.checks)")
    let difference = try #require(scenario.expectation).difference(in: Run.simulate(scenario))
    #expect(difference?.line.text == row.difference)
  }

  static let onBlocked: [Row] = [
    Row("{outcome: blocked, failure: MethodDisallowedByPreflightResponse, exchanges: [OPTIONS]}"),
    Row("{failure: none}", "failure: expected none, got MethodDisallowedByPreflightResponse"),
    Row("{status: 200}", "status: expected 200, got none"),
    Row("{effects: {PUT /icecream: 0}}"),
  ]

  @Test(arguments: onBlocked)
  func `checks on a blocked PUT`(_ row: Row) throws {
    let scenario = try ScenarioText.put(allowedMethods: "POST", more: "expect: \(row.checks)")
    let difference = try #require(scenario.expectation).difference(in: Run.simulate(scenario))
    #expect(difference?.line.text == row.difference)
  }

  @Test(arguments: ["[{preflight: sent}, {preflight: cached}]", "{preflight: cached}"])
  func `a list of checks is about each run, a single set about the last`(_ checks: String) throws {
    let scenario = try ScenarioText.put(more: "expect: \(checks)\nrepeat: 2")
    let trace = Run.simulate(scenario)
    #expect(try #require(scenario.expectation).difference(in: trace) == nil)
  }

  @Test(arguments: [
    "{run: 1, preflight: sent}", "{run: 2, preflight: cached}", "{requests: {OPTIONS: 1, PUT: 2}}",
    "{every_run: {outcome: readable}}", "{run: 2, after: 1h, requests: {OPTIONS: 2, PUT: 3}}",
    "{not: {every_run: {preflight: sent}}}",
  ])
  func `checks reach every request of a run`(_ checks: String) throws {
    let scenario = try ScenarioText.put(more: "expect: \(checks)\nrepeat: 2")
    let difference = try #require(scenario.expectation).difference(in: Run.simulate(scenario))
    #expect(difference?.line == nil)
  }

  @Test(arguments: ["Origin", "accept-encoding", "'Origin, Accept-Encoding'"])
  func `Vary may promise more than what is expected`(_ names: String) throws {
    let scenario = try ScenarioText.scenario(
      """
      page: https://a.example
      request: {url: "https://b.example/x"}
      servers: [{server: "https://b.example", vary: [Accept-Encoding, Origin]}]
      expect: [{all: [{exchanges: [{answer: {Vary: \(names)}}]}, {not: {exchanges: [{answer: {Vary: Cookie}}]}}]}]
      """)
    let difference = try #require(scenario.expectation).difference(in: Run.simulate(scenario))
    #expect(difference?.line == nil)
  }

  @Test func `a later deployment is judged with what the browser remembers`() throws {
    let scenario = try ScenarioText.scenario(
      """
      page: https://a.example
      request: {url: "https://b.example/x", method: PUT}
      servers: [{server: "https://b.example", allow: {origins: [https://a.example], methods: [PUT], maxAge: 60}, routes: [{path: /x, methods: {PUT: {}}}]}]
      expect:
        all:
          - {policy: {server: "https://b.example", allow: {origins: none}, routes: [{path: /x, methods: {PUT: {}}}]}, exchanges: [PUT], outcome: blocked}
          - {policy: {server: "https://b.example", allow: {origins: none}}, after: 61s, exchanges: [OPTIONS], outcome: blocked}
      """)
    let difference = try #require(scenario.expectation).difference(in: Run.simulate(scenario))
    #expect(difference?.line == nil)
  }

  /// What is missed of `expect`, and where that stands.
  @Test(
    arguments: [
      ("{status: 200, body: x, outcome: blocked}", ["15 body", "24 outcome"]),
      (
        "{exchanges: [OPTIONS, {method: PUT, path: /x, status: 404}]}",
        ["23 exchanges[1].path", "23 exchanges[1].status"]
      ),
      (
        "{exchanges: [PUT], effects: {a: 1, b: 2}}",
        ["2 exchanges", "30 effects.a", "36 effects.b"]
      ),
      ("{all: [{status: 200}, {body: x, status: 1}]}", ["24 body", "33 status"]),
      ("{all: [{status: 1}]}", ["9 status"]),
      (
        "{status: 1, any: [{body: x}, {body: y}]}",
        ["2 status", "20 any, 1 of 2: body", "31 any, 2 of 2: body"]
      ),
      ("{not: {status: 200}}", ["2 not"]),
      (
        "{run: 1, every_run: {body: x, status: 1}}",
        ["22 run 1 run 1 body", "31 run 1 run 1 status"]
      ),
      ("{visible: [x, content-type, y], hidden: [content-type]}", ["2 visible", "33 hidden"]),
      (
        "{page: https://evil.example, status: 200, body: x}",
        ["30 [page: https://evil.example/] status", "43 [page: https://evil.example/] body"]
      ),
      ("[{body: x, status: 1}]", ["3 body", "12 status"]),
      ("[{body: x}, {}]", ["1 runs"]),
      ("{run: 7, status: 200, body: x}", ["1 run"]),
    ])
  func `everything that is missed has its place`(_ checks: String, _ missed: [String]) throws {
    let text = ScenarioText.putDocument(more: "expect:\n  \(checks)")
    let document = try DocumentReader.document(in: Array(text.utf8))
    let scenario = try ScenarioParser.parse(document, defaultID: "x")
    let verdict = CheckVerdict(scenario, document: document, file: "x.yaml")
    guard case .unmet(let differences) = verdict.kind else {
      Issue.record("it is met")
      return
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0 == "  \(checks)" }) + 1
    #expect(differences.allSatisfy { $0.place?.line == line })
    // The list begins behind two blanks.
    #expect(differences.map { "\(($0.place?.column ?? 0) - 2) \($0.subject)" } == missed)
  }

  @Test func `a path is one path in every spelling`() throws {
    let scenario = try ScenarioText.scenario(
      """
      page: https://a.example
      request: {url: "https://b.example/caf\u{E9}%c3%a9"}
      servers: [{server: "https://b.example", allow: {origins: [https://a.example]}, routes: [{path: /caf\u{E9}\u{E9}}]}]
      expect: {status: 200, exchanges: [{path: "/caf%c3%A9\u{E9}"}], effects: {"GET /caf\u{E9}\u{E9}": 1}}
      """)
    let differences = try #require(scenario.expectation).differences(in: Run.simulate(scenario))
    #expect(differences.map(\.line) == [])
  }

  @Test func `why the request failed is told once`() throws {
    let scenario = try ScenarioText.put(
      allowedMethods: "POST",
      more: "expect: {status: 200, failure: none, page: \"https://lolnet.example\"}")
    let differences = try #require(scenario.expectation).differences(in: Run.simulate(scenario))
    #expect(
      differences.map(\.lineWithFailure) == [
        "[page: https://lolnet.example/] status: expected 200, got none "
          + "(MethodDisallowedByPreflightResponse)",
        "[page: https://lolnet.example/] failure: expected none, "
          + "got MethodDisallowedByPreflightResponse",
      ])
  }

  private static let blocked = Check.outcome(.blocked)

  @Test(
    arguments: [
      (blocked, nil), (.everyRun(blocked), nil), (.run(2, blocked), 2), (.not(.run(3, blocked)), 3),
      (.all([blocked, .run(1, blocked), .run(2, blocked)]), 2),
      (.any([.run(4, blocked), .not(.run(1, blocked))]), 4), (.all([blocked]), nil),
      // What is made again is not what stands on the stage.
      (.replay([], .run(2, blocked)), nil),
    ] as [(Check, Int?)])
  func aCheckIsAboutTheLastRequestThatItNames(_ check: Check, _ number: Int?) {
    #expect(check.requestNumber == number)
  }
}
