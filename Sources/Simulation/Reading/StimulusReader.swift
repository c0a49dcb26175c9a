import Browser
import Documents
import Model
import Server

/// Reads what happens in a scenario: requests, and what comes between them.
struct StimulusReader {
  /// The scenario's page, nil when it names none.
  let page: Page?

  func stimuli(_ fields: inout MappingReader) throws(DocumentProblem) -> [Stimulus] {
    let one = fields.take("request")
    let several = fields.take("requests")
    guard let several else {
      guard let one else { throw fields.missing("request", or: ["requests"]) }
      return try stimuli(one, "request")
    }
    guard one == nil else {
      throw DocumentProblem("There is request and requests; write one of them.", at: several.place)
    }
    var stimuli: [Stimulus] = []
    for (index, node) in try several.sequence("requests").enumerated() {
      stimuli += try self.stimuli(node, "requests[\(index)]")
    }
    guard !stimuli.isEmpty else {
      throw DocumentProblem("requests is empty; nothing would happen.", at: several.place)
    }
    return stimuli
  }

  /// One entry of the list; a request with `waitMs` is two stimuli.
  private func stimuli(_ node: Node, _ path: String) throws(DocumentProblem) -> [Stimulus] {
    let node = node.withoutNullFields
    var fields = try MappingReader(node, path: path)
    if isInterlude(fields.keys) {
      let stimulus = try interlude(&fields)
      try fields.finish()
      return [stimulus]
    }
    let wait = try ScenarioParser.count(&fields, "waitMs", in: 0...(.max)) ?? 0
    let call = try RequestReader(page: page).call(node, &fields)
    try fields.finish()
    return wait > 0 ? [.wait(milliseconds: wait), .request(call)] : [.request(call)]
  }

  /// Whether an entry with these keys comes between requests; a lone key may be misspelt.
  private func isInterlude(_ keys: [String]) -> Bool {
    if keys.contains("policy") || keys.contains("clear") { return true }
    guard keys.count == 1, let key = keys.first else { return false }
    return key == "waitMs"
      || Suggestion.nearest(to: key, among: ["policy", "clear", "waitMs"]) != nil
  }

  private func interlude(_ fields: inout MappingReader) throws(DocumentProblem) -> Stimulus {
    if let policy = fields.take("policy") {
      return .policy(try Policy(embedded: policy, path: fields.path(of: "policy")))
    }
    if let memory = try fields.choice("clear", of: Stimulus.Memory.self) { return .clear(memory) }
    let wait = try ScenarioParser.count(&fields, "waitMs", in: 0...(.max)) ?? 0
    return .wait(milliseconds: wait)
  }
}
