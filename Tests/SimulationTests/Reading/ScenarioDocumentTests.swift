import Documents
import Foundation
import Simulation
import TestSupport
import Testing

/// `docs/scenarios.md` against the readers that it describes.
struct ScenarioDocumentTests {
  private static let text: String = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return (try? String(contentsOf: root.appending(path: "docs/scenarios.md"), encoding: .utf8))
      ?? ""
  }()

  /// The scenarios that the page shows.
  static let examples: [String] = text.components(separatedBy: "```").enumerated()
    .filter { $0.offset % 2 == 1 && $0.element.hasPrefix("yaml\n") }
    .map { String($0.element.dropFirst("yaml\n".count)) }

  /// The words in the first column of the tables between two headings.
  private func words(from heading: String, to end: String) throws -> [String] {
    let start = try #require(Self.text.range(of: "\n\(heading)\n"))
    let rest = Self.text[start.upperBound...]
    let part = rest[..<(try #require(rest.range(of: "\n\(end)\n"))).lowerBound]
    return part.split(separator: "\n").filter { $0.hasPrefix("| `") }.flatMap { row in
      String(row).split(separator: "|")[0].split(separator: "`").enumerated()
        .filter { $0.offset % 2 == 1 }
        .map { String($0.element.prefix { $0 != ":" }) }
    }
  }

  @Test("the page shows examples")
  func count() {
    #expect(Self.examples.count == 3)
  }

  @Test("every example can be read and is what it expects", arguments: examples)
  func example(_ text: String) throws {
    let verdict = CheckVerdict(try ScenarioText.scenario(text))
    #expect(verdict.kind == .met)
  }

  @Test("the tables of checks have every word of the vocabulary, and no other")
  func vocabulary() throws {
    #expect(Set(try words(from: "## Checks", to: "## Reports")) == Set(CheckReader.vocabulary))
  }

  @Test("the tables of requests have every API and every key, and no other")
  func requests() throws {
    let keys = [
      "api", "url", "method", "headers", "body", "mode", "credentials", "redirect", "cache",
      "referrerPolicy", "keepalive", "uploadListener", "crossorigin", "enctype", "java", "page",
      "waitMs",
    ]
    let words = try words(from: "## Requests", to: "## Routes that demand something")
    #expect(words == keys + API.allCases.map(\.rawValue))
  }
}
