package import Documents
import Browser
import Model
import Server

/// Reads scenarios from documents.
///
/// Only the document can be wrong: its structure, an unknown key, a value of the wrong type. What
/// a page's author could get wrong (a method, a header's name or value, a URL) is kept as it is.
package enum ScenarioParser {
  /// The longest that a scenario may repeat itself.
  private static let mostRepetitions = 100_000

  /// How many stimuli a scenario may have when it repeats itself, since all of them are remembered.
  private static let longestScript = 100_000

  /// Reads a scenario.
  ///
  /// - Parameters:
  ///   - node: The document.
  ///   - defaultID: What the scenario is called when it does not say so itself.
  package static func parse(_ node: Node, defaultID: String) throws(DocumentProblem) -> Scenario {
    let node = try VectorReader.scenario(from: node)
    // An unquoted null was meant to be the origin null more often than to be absent.
    if let page = node.field("page"), page.isNull { _ = try page.text("page") }
    var fields = try MappingReader(node.withoutNullFields)
    for annotation in VectorReader.annotations { _ = fields.take(annotation) }
    try checkVersion(&fields)
    let id = try fields.text("id") ?? defaultID
    let title = try fields.text("title") ?? ""
    let browser = try fields.choice("browser", of: BrowserProfile.self) ?? .standard
    let page = try fields.take("page").map(orThrow: PageReader.page)
    let cookies = try cookies(&fields)
    let stimuli = try StimulusReader(page: page).stimuli(&fields)
    let most = max(1, min(mostRepetitions, longestScript / stimuli.count))
    let repeatCount = try count(&fields, "repeat", in: 1...most) ?? 1
    let waitMilliseconds = try count(&fields, "waitMs", in: 0...(.max)) ?? 0
    var servers: [Policy] = []
    for (index, node) in try (fields.sequence("servers") ?? []).enumerated() {
      servers.append(try Policy(embedded: node, path: "servers[\(index)]"))
    }
    let responses = try fields.take("responses").map(orThrow: ResponsesReader.responses)
    let expectation = try fields.take("expect").map(orThrow: ExpectationReader.expectation)
    try fields.finish()
    return Scenario(
      id: id, title: title, browser: browser, page: page ?? Page(), cookies: cookies,
      stimuli: stimuli, repeatCount: repeatCount, waitMilliseconds: waitMilliseconds,
      servers: servers, responses: responses, expectation: expectation)
  }

  /// The name that a document gives its scenario, even if the rest of it cannot be read.
  package static func id(of node: Node) -> String? {
    guard case .scalar(let text, _)? = node.field("id")?.value else { return nil }
    return text
  }

  private static func checkVersion(_ fields: inout MappingReader) throws(DocumentProblem) {
    guard let node = fields.take("corslab"), try node.integer("corslab") != 1 else { return }
    throw DocumentProblem("corslab: this program reads version 1 of the format.", at: node.place)
  }

  private static func cookies(
    _ fields: inout MappingReader
  ) throws(DocumentProblem) -> [StartingCookie] {
    var cookies: [StartingCookie] = []
    for (index, node) in try (fields.sequence("cookies") ?? []).enumerated() {
      var cookie = try MappingReader(node, path: "cookies[\(index)]")
      let url = try PageReader.url(cookie.require("url"), cookie.path(of: "url"))
      let line = try cookie.require("set").singleLine(cookie.path(of: "set"))
      try cookie.finish()
      cookies.append(StartingCookie(url: url, line: line))
    }
    return cookies
  }

  static func count(
    _ fields: inout MappingReader, _ key: String, in range: ClosedRange<Int>
  ) throws(DocumentProblem) -> Int? {
    guard let node = fields.take(key) else { return nil }
    let number = try node.integer(fields.path(of: key))
    guard range.contains(number) else {
      let limit =
        number < range.lowerBound ? "at least \(range.lowerBound)" : "at most \(range.upperBound)"
      throw DocumentProblem("\(fields.path(of: key)) is \(limit).", at: node.place)
    }
    return number
  }
}
