package import Documents
package import Server

extension Policy {
  /// Reads a policy that is part of a larger document; its warnings do not keep it from running.
  ///
  /// - Parameter path: How messages call the policy, such as `servers[0]`.
  package init(embedded node: Node, path: String) throws(DocumentProblem) {
    let reading = PolicyReading(node, path: path, isEmbedded: true)
    guard let policy = reading.policy else {
      throw reading.error?.documentProblem
        ?? DocumentProblem("\(path) is not a policy.", at: node.place)
    }
    self = policy
  }
}
