import Documents
import Foundation
import Simulation

/// The test data that lies in files.
enum Fixture {
  /// The documents of a file in `Fixtures`.
  static func documents(_ path: String) throws -> [Node] {
    try DocumentReader.documents(in: bytes(path)).map { try $0.get() }
  }

  /// The scenarios that come with the course, each with the name of its file.
  static func course() throws -> [(file: String, scenario: Scenario)] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../lessons/scenarios").standardized
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".yaml") }.sorted()
    return try files.flatMap { file in
      try DocumentReader.documents(in: Array(try Data(contentsOf: folder.appending(path: file))))
        .map { (file, try ScenarioParser.parse(try $0.get(), defaultID: file)) }
    }
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return Array(try Data(contentsOf: folder.appending(path: "Fixtures/\(path)")))
  }
}

extension Node {
  /// The value of a field, nil when it is not there or holds nothing.
  subscript(key: String) -> Node? {
    guard case .mapping(let entries) = value else { return nil }
    let node = entries.first { $0.key == key }?.value
    return node.flatMap { $0.isNull ? nil : $0 }
  }

  /// Whether there is a field, even one that holds nothing.
  func has(_ key: String) -> Bool {
    guard case .mapping(let entries) = value else { return false }
    return entries.contains { $0.key == key }
  }

  var string: String? {
    if case .scalar(let text, _) = value { text } else { nil }
  }

  var number: Int? { string.flatMap { Int($0) } }
  var truth: Bool? { string.flatMap { Bool($0) } }

  var elements: [Node] {
    if case .sequence(let nodes) = value { nodes } else { [] }
  }

  /// The fields, in order; a field that holds nothing has no text.
  var fields: [(key: String, text: String?)] {
    if case .mapping(let entries) = value { entries.map { ($0.key, $0.value.string) } } else { [] }
  }

  /// The pairs of a list of `[name, value]`.
  var pairs: [(name: String, value: String)] {
    elements.compactMap { pair in
      guard pair.elements.count == 2, let name = pair.elements[0].string,
        let value = pair.elements[1].string
      else { return nil }
      return (name, value)
    }
  }
}
