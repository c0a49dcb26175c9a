import Browser
import Documents
import Model

/// Reads `expect`: one set of checks for the last run, or a list with one entry a run.
enum ExpectationReader {
  static func expectation(_ node: Node) throws(DocumentProblem) -> Expectation {
    guard case .sequence(let nodes) = node.value else {
      return .last(try CheckReader.check(node, "expect"))
    }
    var checks: [Check] = []
    for (index, node) in nodes.enumerated() {
      checks.append(try CheckReader.check(node, "expect[\(index)]"))
    }
    return .each(checks)
  }

  /// Where the part of `expect` stands that a difference is about.
  static func place(of difference: Difference, in node: Node) -> Place {
    guard case .sequence(let nodes) = node.value else {
      return CheckReader.place(difference.route[...], in: node)
    }
    guard let index = difference.route.first, nodes.indices.contains(index) else {
      return node.place
    }
    return CheckReader.place(difference.route.dropFirst(), in: nodes[index])
  }
}
