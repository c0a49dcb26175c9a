package import Documents

/// What became of one scenario's expectation.
package struct CheckVerdict: Hashable, Sendable {
  /// What can become of an expectation.
  package enum Kind: Hashable, Sendable {
    case met

    /// Something is different; this is the first of it.
    case unmet(Difference)

    /// The scenario expects nothing.
    case noExpectation

    /// The scenario cannot be read.
    case unreadable(DocumentProblem)
  }

  package let id: String
  package let kind: Kind

  /// Runs a scenario and compares it with what it expects.
  package init(_ scenario: Scenario) {
    id = scenario.id
    kind =
      scenario.expectation.map { expectation in
        expectation.difference(in: Run.simulate(scenario)).map(Kind.unmet) ?? .met
      } ?? .noExpectation
  }

  /// What became of something that was to be met.
  ///
  /// - Parameter difference: What is different, nil when it is met.
  package init(id: String, _ difference: Difference?) {
    self.id = id
    kind = difference.map(Kind.unmet) ?? .met
  }

  package init(id: String, _ problem: DocumentProblem) {
    self.id = id
    kind = .unreadable(problem)
  }
}
