import Foundation
import Model

/// Where the project names rules: in the doc comments of its sources, in its tests, in its vectors.
struct RuleCitations {
  /// A declaration that carries a rule.
  struct Declaration: Hashable {
    let path: String
    let name: String
  }

  /// The declarations whose doc comments name a rule, in the order of their files.
  private(set) var declarations: [String: [Declaration]] = [:]

  /// The paths of the test files that name a rule, in order.
  private(set) var tests: [String: [String]] = [:]

  /// How many vectors name a rule.
  private(set) var vectors: [String: Int] = [:]

  /// Every rule that is named anywhere.
  var ids: Set<String> {
    Set(declarations.keys).union(tests.keys).union(vectors.keys)
  }

  /// What the project's own files name, read once for all tests.
  static func load() throws -> RuleCitations { try project.get() }

  private static let project = Result { try RuleCitations() }

  private init() throws {
    for path in try Repository.swiftFiles(below: "Sources") {
      for (id, name) in Self.documented(in: try Repository.text(path)) {
        declarations[id, default: []].append(Declaration(path: path, name: name))
      }
    }
    for path in try Repository.swiftFiles(below: "Tests") where !path.contains("/Conformance/") {
      for id in Set(Self.ids(in: try Repository.text(path))) {
        tests[id, default: []].append(path)
      }
    }
    for name in ["wpt", "spec"] {
      let data = try Repository.data("Tests/SimulationTests/Fixtures/Vectors/\(name).json")
      for vector in try JSONDecoder().decode([Vector].self, from: data) {
        for id in vector.rules { vectors[id, default: 0] += 1 }
      }
    }
  }

  private struct Vector: Decodable {
    let rules: [String]
  }

  /// The rules that doc comments name, each with the declaration that follows the comment.
  static func documented(in source: String) -> [(id: String, name: String)] {
    var result: [(id: String, name: String)] = []
    var pending: [String] = []
    for line in source.utf8.split(separator: 0x0A) {
      let line = Substring(line.drop { $0 == 0x20 })
      if line.hasPrefix("///") {
        pending += ids(in: line)
      } else if !line.hasPrefix("@") {
        if pending.isEmpty { continue }
        let name = declaredName(in: line)
        result += pending.map { ($0, name) }
        pending = []
      }
    }
    return result
  }

  /// The rules that a text names, in order.
  static func ids(in text: some StringProtocol) -> [String] {
    text.utf8.split { !ASCII.isAlphanumeric($0) && $0 != 0x2D }
      .filter { $0.starts(with: "R-".utf8) }
      .compactMap { word in
        let id = String(decoding: word, as: UTF8.self)
        let parts = id.split(separator: "-", omittingEmptySubsequences: false)
        let isRule =
          parts.count == 3 && parts[1].utf8.allSatisfy(ASCII.isUpper) && parts[2].count == 2
          && parts[2].utf8.allSatisfy(ASCII.isDigit)
        return isRule ? id : nil
      }
  }

  /// The name that a line declares, or the line itself when it declares none.
  static func declaredName(in line: Substring) -> String {
    let pattern = /\b(?:func|var|let|enum|struct|class|case|protocol|extension) ([A-Za-z_.]+)/
    if let match = line.firstMatch(of: pattern) { return String(match.output.1) }
    return line.firstMatch(of: /\b(?:init|subscript)\b/).map { String($0.output) } ?? String(line)
  }
}
