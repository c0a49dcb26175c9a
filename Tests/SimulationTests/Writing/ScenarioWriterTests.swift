import Browser
import Documents
import Foundation
import Model
import Simulation
import Testing

struct ScenarioWriterTests {
  private func again(_ scenario: Scenario) throws -> Scenario {
    let text = ScenarioWriter.yaml(scenario)
    return try ScenarioParser.parse(
      try DocumentReader.document(in: Array(text.utf8)), defaultID: "not told")
  }

  @Test(arguments: ["Vectors/wpt.json", "Vectors/spec.json", "Recordings/scenarios.jsonl"])
  func `what is written reads as the same scenario`(_ name: String) throws {
    let documents = try Fixture.documents(name)
    #expect(documents.count > 50)
    for document in documents {
      let scenario = try ScenarioParser.parse(document, defaultID: "")
      #expect(try again(scenario) == scenario, "\(scenario.id)")
    }
  }

  @Test func `the scenarios of the course are written and read again`() throws {
    let course = try Fixture.course()
    #expect(course.count > 20)
    for (file, scenario) in course {
      #expect(try again(scenario) == scenario, "\(file)")
      #expect(Run.simulate(try again(scenario)).steps == Run.simulate(scenario).steps)
    }
  }

  /// Documents with what the others leave out.
  private static let rare = [
    """
    page: {url: https://a.example/x?y, sandboxed: true}
    cookies: [{url: https://b.example/, set: "a=b; SameSite=None; Secure"}]
    requests:
      - {url: /x, page: "null", headers: [[A, 1], [A, 2]], body: "", keepalive: true}
      - {url: /y, waitMs: 7, api: java, java: {enable: false, forcePreflight: true}}
      - {clear: cookies}
      - {waitMs: 0}
      - policy: {server: https://b.example, allow: {origins: "*"}}
      - {url: /z, api: xhr, uploadListener: true, mode: no-cors, credentials: include}
    repeat: 3
    waitMs: 5
    """,
    """
    requests: [{url: https://b.example, api: curl}]
    expect:
      - {status: 200, visible: [a], hidden: [], body: "null", origin_seen: absent, failure: none}
      - {not: {any: [{outcome: opaque}, {all: [{status: 1}, {status: 2}]}]}}
      - {after: 7201s, browser: webkit, page: "null", api: xhr, preflight: cached, effects: {x: 2}}
      - {run: 1, every_run: {requests: {GET: 1, PUT: 0}}}
      - {run: 2, all: [{run: 1, status: 200}, {outcome: readable}]}
      - {request: {method: PUT, body: null, headers: {A: b}}, status: 200}
      - {policy: {server: https://b.example}, outcome: blocked}
      - exchanges: [GET, {path: /x, headers: {A: absent, B: c}, status: 204, answer: {D: e}}]
    """,
    """
    page: https://a.example
    requests:
      - {api: img, url: /x, crossorigin: anonymous}
      - {api: script, url: /x, crossorigin: use-credentials}
      - {api: font, url: /x}
      - {api: form, url: /x, method: POST, body: a=b, enctype: text/plain}
      - {api: beacon, url: /x, body: c}
    """,
    """
    page: https://a.example
    request: {url: https://b.example}
    responses: [{origin: "*", abort: true}, {method: PUT, path: /x, headers: [[A, " b"]], body: c}]
    expect: {all: [{exchanges_at_most: 2}], opens_at_most: 3, cookies_sent: []}
    """,
  ]

  @Test(arguments: rare)
  func `nothing of the format is forgotten`(_ text: String) throws {
    let document = try DocumentReader.document(in: Array(text.utf8))
    let scenario = try ScenarioParser.parse(document, defaultID: "rare")
    #expect(try again(scenario) == scenario)
  }

  @Test func `only what is not as usual is written`() throws {
    let text = """
      corslab: 1
      id: ice
      page: https://a.example
      request:
        url: https://b.example/x
        method: PUT
      servers:
        - server: https://b.example
          allow: {origins: [https://a.example]}

      """
    let document = try DocumentReader.document(in: Array(text.utf8))
    let scenario = try ScenarioParser.parse(document, defaultID: "")
    #expect(ScenarioWriter.yaml(scenario) == text)
  }
}
