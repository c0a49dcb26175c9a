package import Documents

/// What became of one scenario's expectation.
package struct CheckVerdict: Hashable, Sendable {
  /// What can become of an expectation.
  package enum Kind: Hashable, Sendable {
    case met

    /// Something is different: everything that is.
    case unmet([Difference])

    /// The scenario expects nothing.
    case noExpectation

    /// The scenario cannot be read.
    case unreadable(DocumentProblem)
  }

  package let id: String
  package let kind: Kind

  /// How messages call the file that the scenario is from, nil when it is from none.
  package let file: String?

  /// Runs a scenario and compares it with what it expects.
  ///
  /// - Parameters:
  ///   - document: What the scenario was read from, which has the places of what is expected.
  ///   - file: How messages call the document's file.
  package init(_ scenario: Scenario, document: Node? = nil, file: String? = nil) {
    id = scenario.id
    self.file = file
    guard let expectation = scenario.expectation else {
      kind = .noExpectation
      return
    }
    var differences = expectation.differences(in: Run.simulate(scenario))
    if let expected = document?.field("expect") {
      for index in differences.indices {
        differences[index].place = ExpectationReader.place(of: differences[index], in: expected)
      }
    }
    kind = differences.isEmpty ? .met : .unmet(differences)
  }

  /// What became of something that was to be met.
  ///
  /// - Parameter difference: What is different, nil when it is met.
  package init(id: String, _ difference: Difference?) {
    self.id = id
    kind = difference.map { .unmet([$0]) } ?? .met
    file = nil
  }

  package init(id: String, _ problem: DocumentProblem, file: String? = nil) {
    self.id = id
    kind = .unreadable(problem)
    self.file = file
  }
}
