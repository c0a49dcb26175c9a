import Documents

/// Reads conformance vectors, which are scenarios under a few other names.
///
/// `server` is what a scenario calls `responses`, `sequence` holds requests with waits between
/// them, and `expect` is a record of what happened rather than checks.
enum VectorReader {
  /// Keys that tell people about a scenario and change nothing in it.
  static let annotations = ["note", "kind", "broke", "source", "rules", "ext"]

  /// The scenario that a vector is; any other node comes back as it is.
  static func scenario(from node: Node) throws(DocumentProblem) -> Node {
    guard case .mapping(var entries) = node.value, isVector(node) else { return node }
    if node.field("expect")?.field("ok") != nil { entries.removeAll { $0.key == "expect" } }
    if let steps = node.field("sequence") {
      entries.removeAll { $0.key == "request" }
      entries = try entries.map { entry throws(DocumentProblem) in
        guard entry.key == "sequence" else { return entry }
        return entry.renamed("requests", try requests(in: steps))
      }
    }
    if node.field("pageOrigin") != nil {
      entries.removeAll { $0.key == "pageOrigin" }
      entries = entries.map { $0.key == "page" ? $0.renamed("page", $0.value.sandboxed) : $0 }
    }
    entries = entries.map { $0.key == "server" ? $0.renamed("responses", $0.value) : $0 }
    return Node(.mapping(entries), at: node.place)
  }

  /// Whether a document has what only vectors have: canned answers under the name `server`.
  private static func isVector(_ node: Node) -> Bool {
    guard case .sequence(let answers)? = node.field("server")?.value else {
      return node.field("expect")?.field("ok") != nil
    }
    return answers.allSatisfy { $0.field("origin") != nil }
  }

  /// The requests of a sequence, with the wait in seconds before each in milliseconds.
  private static func requests(in sequence: Node) throws(DocumentProblem) -> Node {
    var requests: [Node] = []
    for (index, step) in try sequence.sequence("sequence").enumerated() {
      var fields = try MappingReader(step, path: "sequence[\(index)]")
      _ = fields.take("expect")
      let milliseconds = try fields.take("waitBefore").map(orThrow: milliseconds) ?? 0
      if milliseconds > 0 {
        let wait = Node(.scalar(text: "\(milliseconds)", isQuoted: false), at: step.place)
        let entry = Node.Entry(key: "waitMs", keyPlace: step.place, value: wait)
        requests.append(Node(.mapping([entry]), at: step.place))
      }
      requests.append(try fields.require("request"))
      try fields.finish()
    }
    return Node(.sequence(requests), at: sequence.place)
  }

  private static func milliseconds(_ node: Node) throws(DocumentProblem) -> Int {
    guard let seconds = Double(try node.text("waitBefore")), (0...1e12).contains(seconds) else {
      throw DocumentProblem("waitBefore is a number of seconds.", at: node.place)
    }
    return Int((seconds * 1000).rounded())
  }
}

extension Node.Entry {
  fileprivate func renamed(_ key: String, _ value: Node) -> Node.Entry {
    Node.Entry(key: key, keyPlace: keyPlace, value: value)
  }
}

extension Node {
  /// The long form of a page whose document is sandboxed.
  fileprivate var sandboxed: Node {
    let yes = Node(.scalar(text: "true", isQuoted: false), at: place)
    return Node(
      .mapping([
        Node.Entry(key: "url", keyPlace: place, value: self),
        Node.Entry(key: "sandboxed", keyPlace: place, value: yes),
      ]), at: place)
  }
}
