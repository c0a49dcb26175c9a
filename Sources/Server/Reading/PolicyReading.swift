package import Documents

/// What came of reading a policy.
package struct PolicyReading: Hashable, Sendable {
  /// The policy, nil when a problem is an error.
  package let policy: Policy?

  /// Errors, warnings and notes, in the order of their places.
  package let problems: [PolicyProblem]

  /// The first problem that keeps the policy from being used.
  package var error: PolicyProblem? { problems.first { $0.severity == .error } }
}

extension PolicyReading {
  /// Reads a policy from the text of a file of its own.
  package init(_ text: [UInt8]) {
    do throws(DocumentProblem) {
      self.init(try DocumentReader.document(in: text))
    } catch {
      let rule: PolicyRule = error.cause == .bareStar ? .bareStar : .malformed
      self.init(policy: nil, problems: [PolicyProblem(error, at: "", rule: rule)])
    }
  }

  /// Reads a policy from a document of its own.
  private init(_ node: Node) {
    var parser = PolicyParser()
    let policy = parser.policy(node, path: "", isEmbedded: false)
    var problems = parser.problems
    if let policy {
      problems += PolicyCheck.problems(of: policy).map { problem in
        problem.placed(at: node.place(at: problem.path))
      }
    }
    self.init(policy, problems)
  }

  fileprivate init(_ policy: Policy?, _ problems: [PolicyProblem]) {
    let sorted = problems.enumerated().sorted { left, right in
      let (a, b) = (left.element.place ?? .start, right.element.place ?? .start)
      return (a, left.offset) < (b, right.offset)
    }.map(\.element)
    let isUsable = !problems.contains { $0.severity == .error }
    self.init(policy: isUsable ? policy : nil, problems: sorted)
  }
}

extension Policy {
  /// Reads a policy that is part of a larger document, which need not say `policy: 1`.
  ///
  /// Nobody hears what is doubtful about it, and so that is not looked for.
  ///
  /// - Parameter path: How messages call the policy, such as `servers[0]`.
  package init(embedded node: Node, path: String) throws(DocumentProblem) {
    var parser = PolicyParser()
    let policy = parser.policy(node, path: path, isEmbedded: true)
    let reading = PolicyReading(policy, parser.problems)
    guard let policy = reading.policy else {
      throw reading.error?.documentProblem
        ?? DocumentProblem("\(path) is not a policy.", at: node.place)
    }
    self = policy
  }
}

extension Node {
  /// Where a field stands, or the nearest thing around it that stands anywhere.
  fileprivate func place(at path: String) -> Place {
    var node = self
    var place = place
    for step in path.split(whereSeparator: { $0 == "." || $0 == "[" }) {
      if step.hasSuffix("]") {
        guard case .sequence(let nodes) = node.value, let index = Int(step.dropLast()),
          nodes.indices.contains(index)
        else { break }
        node = nodes[index]
      } else {
        guard case .mapping(let entries) = node.value,
          let entry = entries.first(where: { $0.key == step })
        else { break }
        node = entry.value
      }
      place = node.place
    }
    return place
  }
}
