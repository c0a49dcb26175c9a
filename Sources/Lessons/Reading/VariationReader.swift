import Documents

/// Reads changes to a part's scenario.
struct VariationReader {
  /// The part's world, nil when it has none.
  let world: Part.World?

  func variation(_ node: Node, _ path: String) throws(DocumentProblem) -> Variation {
    guard let world else {
      throw DocumentProblem("\(path): there is no scenario to change.", at: node.place)
    }
    guard case .mapping = node.value else {
      throw DocumentProblem("\(path) is a change, such as {policy: {allow: …}}.", at: node.place)
    }
    let change = try Change(node)
    return Variation(change: change, scenario: try world.applying(change).scenario)
  }
}
