import Documents
import Lessons
import TestSupport
import Testing

@Suite("Changes are merged into documents")
struct ChangeTests {
  @Test(
    "mappings key by key, everything else as a whole",
    arguments: [
      ("{a: {b: 1, c: 2}}", "{a: {c: 3}}", "{a: {b: 1, c: 3}}"),
      ("{a: [1, 2]}", "{a: [3]}", "{a: [3]}"),
      ("{a: 1, b: 2}", "{a: ~}", "{b: 2}"),
      ("{a: 1}", "{b: {c: ~, d: 4}}", "{a: 1, b: {d: 4}}"),
      ("{a: 1}", "{a: {b: 2}}", "{a: {b: 2}}"),
      (
        "{request: {url: x, method: PUT}}", "{request: {method: GET}}",
        "{request: {url: x, method: GET}}"
      ),
      (
        "{requests: [{url: x}, {waitMs: 5}]}", "{request: {method: PUT}}",
        "{requests: [{url: x, method: PUT}, {waitMs: 5}]}"
      ),
      ("{request: {url: x}}", "{requests: [{url: y}]}", "{requests: [{url: y}]}"),
      (
        "{servers: [{server: x}]}", "{policy: {style: express}}",
        "{servers: [{server: x, style: express}]}"
      ),
      (
        "{servers: [{server: x}, {server: y}]}", "{policy: {server: y, style: express}}",
        "{servers: [{server: x}, {server: y, style: express}]}"
      ),
    ])
  func merge(_ document: String, _ change: String, _ result: String) throws {
    #expect(try changed(document, by: change) == tree(result))
  }

  @Test("one of several servers must be named")
  func ambiguous() {
    #expect(throws: DocumentProblem.self) {
      try changed("{servers: [{server: x}, {server: y}]}", by: "{policy: {style: express}}")
    }
  }

  @Test("a change that is made twice is made once")
  func idempotent() throws {
    for seed in UInt64(0)..<300 {
      var generator = SeededGenerator(seed: seed)
      let document = Tree.random(depth: 3, using: &generator)
      let change = Tree.random(depth: 3, using: &generator)
      let once = try changed(document.yaml, by: change.yaml)
      #expect(try changed(once.yaml, by: change.yaml) == once, "seed \(seed)")
    }
  }

  @Test("a change that says nothing changes nothing, and one that says the same as the document")
  func identity() throws {
    for seed in UInt64(0)..<300 {
      var generator = SeededGenerator(seed: seed)
      let document = try changed("{}", by: Tree.random(depth: 3, using: &generator).yaml)
      #expect(try changed(document.yaml, by: "{}") == document, "seed \(seed)")
      #expect(try changed(document.yaml, by: document.yaml) == document, "seed \(seed)")
    }
  }

  private func changed(_ document: String, by change: String) throws -> Tree {
    Tree(try Change(try node(change)).applied(to: try node(document)))
  }

  private func tree(_ text: String) throws -> Tree {
    Tree(try node(text))
  }

  private func node(_ text: String) throws -> Node {
    // Without the dashes a bracket would begin JSON.
    try DocumentReader.document(in: Array("--- \(text)\n".utf8))
  }
}

/// A document without its places.
private indirect enum Tree: Hashable {
  case null
  case text(String)
  case list([Tree])
  case fields([String: Tree])

  init(_ node: Node) {
    switch node.value {
    case .null: self = .null
    case .scalar(let text, _): self = .text(text)
    case .sequence(let nodes): self = .list(nodes.map { Tree($0) })
    case .mapping(let entries):
      self = .fields(Dictionary(entries.map { ($0.key, Tree($0.value)) }) { first, _ in first })
    }
  }

  var yaml: String {
    switch self {
    case .null: "~"
    case .text(let text): "\"\(text)\""
    case .list(let trees): "[\(trees.map(\.yaml).joined(separator: ", "))]"
    case .fields(let fields):
      "{"
        + fields.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.yaml)" }
        .joined(separator: ", ") + "}"
    }
  }

  /// A mapping with few keys, so that two of them often meet.
  static func random(depth: Int, using generator: inout SeededGenerator) -> Tree {
    var fields: [String: Tree] = [:]
    for key in ["a", "b", "c"] where Bool.random(using: &generator) {
      switch Int.random(in: 0..<(depth > 0 ? 5 : 3), using: &generator) {
      case 0: fields[key] = .null
      case 1: fields[key] = .text("\(Int.random(in: 0..<3, using: &generator))")
      case 2: fields[key] = .list([.text("x")])
      default: fields[key] = random(depth: depth - 1, using: &generator)
      }
    }
    return .fields(fields)
  }
}
