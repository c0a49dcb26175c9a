import Browser
import Canvas
import Lessons
import Playground
import Simulation
import Testing

/// In a few lines, a script keeps what decides, and tells where something is left out.
@Suite struct ScriptFoldTests {
  struct Row: CustomTestStringConvertible {
    let request: String
    let lines: [String]
    var testDescription: String { request }
  }

  /// The script as the smallest of the usual screens shows it.
  private func script(_ request: String, _ size: String = "80x24") throws -> [String] {
    let scenario = try Screens.scenario(
      "{page: 'https://app.example', request: {url: 'https://api.example/me', \(request)}}")
    let state = AppState(scenario, size: try #require(Size(size)))
    return try Screens.rows(.browser, of: state).map { row in
      row.trimmingSuffix { $0 == " " }
    }.prefix { !$0.isEmpty && !$0.hasPrefix("result") }.map(String.init)
  }

  @Test(arguments: [
    Row(request: "method: GET", lines: ["fetch(\"https://api.example/me\")"]),
    Row(
      request: "credentials: include",
      lines: ["fetch(\"https://api.example/me\", {", "  credentials: \"include\" })"]),
    Row(
      request: "headers: {X-Api-Key: k1}, credentials: include",
      lines: [
        "fetch(\"https://api.example/me\", {", "  headers: { \"X-Api-Key\": \"k1\" },",
        "  credentials: \"include\" })",
      ]),
    Row(
      request: "method: PUT, headers: {X-Api-Key: k1}, body: '{}', credentials: include",
      lines: [
        "fetch(\"https://api.example/me\", { …", "  headers: { \"X-Api-Key\": \"k1\" }, …",
        "  credentials: \"include\" })",
      ]),
    Row(
      request: "method: PUT, headers: {Content-Type: application/json}, body: '{}'",
      lines: [
        "fetch(\"https://api.example/me\", {", "  method: \"PUT\",",
        "  headers: { \"Content-Type\": …, … })",
      ]),
    Row(
      request: "mode: no-cors, redirect: manual, cache: no-store, credentials: omit",
      lines: [
        "fetch(\"https://api.example/me\", {", "  mode: \"no-cors\",",
        "  credentials: \"omit\", … })",
      ]),
    Row(
      request: "headers: {Accept: text/csv, X-A: '1', X-B: '2'}, redirect: error",
      lines: [
        "fetch(\"https://api.example/me\", { …", "  headers: { \"X-A\": \"1\",",
        "             \"X-B\": \"2\" }, … })",
      ]),
    Row(
      request: "api: xhr, method: PUT, credentials: include, headers: {X-A: '1'}",
      lines: [
        "…          \"https://api.example/me\")", "xhr.withCredentials = true",
        "xhr.setRequestHeader(\"X-A\", \"1\") …",
      ]),
  ])
  func whatDecidesStays(_ row: Row) throws {
    #expect(try script(row.request) == row.lines)
  }

  /// The text of the code whose lines are joined.
  private func isTold(_ word: String, in lines: [String]) -> Bool {
    lines.contains { $0.contains(word) }
  }

  @Test(
    arguments: ["credentials: include", "credentials: omit", "mode: no-cors", "redirect: error"],
    Screens.sizes + ["72x22", "40x12", "79x24", "111x30"])
  func anOptionIsNeverFoldedAwayWithoutASign(_ option: String, _ size: String) throws {
    let others = "method: POST, headers: {Content-Type: text/plain, Accept: a}, body: hello"
    let lines = try script("\(others), \(option)", size)
    let value = try #require(option.split(separator: " ").last)
    #expect(isTold(String(value), in: lines) || isTold("…", in: lines), "\(lines)")
    if option.hasPrefix("credentials") {
      #expect(isTold("credentials: \"\(value)\"", in: lines), "\(lines)")
    }
  }

  /// The brackets that a line opens and does not close count for the lines that follow.
  @Test(arguments: ScenarioCatalogue.embedded.scenarios.map(\.id))
  func theBracesOfWhatIsLeftAreClosed(_ id: String) throws {
    let scenario = try #require(ScenarioCatalogue.embedded.scenarios.first { $0.id == id })
    for size in Screens.sizes {
      let state = AppState(scenario, size: try #require(Size(size)))
      guard case .request(let call)? = state.timeline.trace.scenario.stimuli.first,
        call.client == .fetch
      else { continue }
      let rows = try Screens.rows(.browser, of: state)
      let code = rows.drop { !$0.contains("fetch(") }
        .prefix { !$0.hasPrefix("result") && $0.contains { $0 != " " } }.joined()
      let folded = code.replacing("'{\"flavour\":\"vanilla\"}'", with: "")
      #expect(folded.count { $0 == "{" } <= folded.count { $0 == "}" } + 1, "\(rows)")
      #expect(folded.contains(")"), "\(rows)")
    }
  }
}

extension String {
  /// The text without the characters at its end for which this holds.
  fileprivate func trimmingSuffix(while predicate: (Character) -> Bool) -> Substring {
    var text = self[...]
    while let last = text.last, predicate(last) { text.removeLast() }
    return text
  }

  /// Values of any length, in the code of every API.
  @Test(
    arguments: ["fetch", "xhr", "img", "script", "font", "form", "beacon", "java", "curl"],
    ["60x20", "80x24", "120x40"])
  func whatIsTooLongIsShownAsFarAsItFits(_ api: String, _ size: String) throws {
    let long = String(repeating: "x", count: 300)
    let scenario = try Screens.scenario(
      "{page: 'https://app.example', request: {url: 'https://api.example/me', api: \(api)}}")
    for field in [RequestField.url, .method, .body, .newHeader, .credentials, .referrerPolicy] {
      for text in [long, "https://api.example/\(long)", "X-Long: \(long)"] {
        guard let changed = try? Field.request(0, field).applying(text, to: scenario) else {
          continue
        }
        let state = AppState(changed, size: try #require(Size(size)))
        let rows = try Screens.rows(.browser, of: state).joined()
        #expect(rows.contains { $0 != " " }, "\(field)")
      }
    }
  }
}
