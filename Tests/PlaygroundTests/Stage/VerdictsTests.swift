import Canvas
import Model
import Playground
import Simulation
import Testing

/// The three questions are answered with what is so, and with nothing more.
@Suite struct VerdictsTests {
  struct Row: CustomTestStringConvertible {
    let name: String
    let page: String
    let request: String
    let server: String
    let answer: String
    var testDescription: String { name }
  }

  private static let api = "{server: 'https://api.example', allow: {origins: '*'}}"
  private static let slash =
    "{server: 'https://app.example', chain: [{redirect: {to: slash}}, app], "
    + "routes: [{path: /a/, methods: {GET: {status: 200}}}]}"

  @Test(arguments: [
    Row(
      name: "another origin", page: "https://app.example", request: "url: 'https://api.example/'",
      server: api, answer: "is it CORS? ✓ yes: another origin"),
    Row(
      name: "mixed content", page: "https://app.example", request: "url: 'http://api.example/'",
      server: "{server: 'http://api.example', allow: {origins: '*'}}",
      answer: "is it CORS? · no: mixed content"),
    Row(
      name: "a redirect that stays at home", page: "https://app.example",
      request: "url: 'https://app.example/a'", server: slash,
      answer: "is it CORS? · no: same origin"),
    Row(
      name: "mode same-origin", page: "https://app.example",
      request: "url: 'https://api.example/', mode: same-origin", server: api,
      answer: "is it CORS? · no: same-origin mode"),
    Row(
      name: "mode no-cors", page: "https://app.example",
      request: "url: 'https://api.example/', mode: no-cors", server: api,
      answer: "is it CORS? · no: mode no-cors"),
    Row(
      name: "a form", page: "https://app.example",
      request: "api: form, url: 'https://api.example/'", server: api,
      answer: "is it CORS? · no: a navigation"),
    Row(
      name: "a data: URL", page: "https://app.example", request: "url: 'data:text/plain,hello'",
      server: api, answer: "is it CORS? · no: a data: URL"),
    Row(
      name: "curl", page: "https://app.example", request: "api: curl, url: 'https://api.example/'",
      server: api, answer: "is it CORS? · no: no browser"),
    Row(
      name: "the Java client, switched off", page: "https://app.example",
      request: "api: java, url: 'https://api.example/', java: {enable: false}", server: api,
      answer: "is it CORS? · no: switched off"),
  ])
  func itIsCORSOnlyWhereSomebodyIsAsked(_ row: Row) throws {
    let yaml = "{page: '\(row.page)', request: {\(row.request)}, servers: [\(row.server)]}"
    let text = try Screens.text(yaml, "120x40", "G")
    #expect(text.contains(row.answer), "\(text)")
  }

  @Test(arguments: [
    ("https://evil.example", "other origin"), ("https://app.example/", "not the same"),
    ("app.example", "not an origin"), ("null", "null"), ("", "no origin"),
  ])
  func noOriginIsSaidOnlyWhereThereIsNone(_ value: String, _ reason: String) throws {
    let text = try Screens.text(
      """
      page: https://app.example
      request: {url: "https://api.example/"}
      responses:
        - {origin: "https://api.example", headers: [[Access-Control-Allow-Origin, "\(value)"]]}
      """, "120x40", "G")
    #expect(text.contains("may script read it? ✗ no: \(reason)"), "\(text)")
  }

  @Test func aFileIsNotSandboxed() throws {
    for (page, shown) in [
      ("file:///home/me/index.html", "file:///home/me/index.html"),
      ("{url: 'https://app.example/', sandboxed: true}", "sandboxed https://app.example/"),
    ] {
      let scenario = try Screens.scenario("{page: \(page), request: {url: 'https://api.example/'}}")
      #expect(Field.request(0, .page).text(in: scenario) == shown)
      let text = try Screens.lines(scenario, "120x40", "1 z").joined(separator: "\n")
      #expect(text.contains("Page         \(shown)"), "\(text)")
    }
  }
}
