/// One condition that an algorithm looked at: what was compared with what, and whether it held.
package struct Finding: Hashable, Sendable {
  /// What the answer to the condition means for the request.
  package enum Weight: String, Hashable, Sendable {
    /// It must hold, or the request fails.
    case requirement

    /// It chooses what happens next; neither answer is a failure.
    case branch

    /// A fact worth knowing; nothing depends on it.
    case note
  }

  /// Whose the two values are that were compared.
  package enum Comparison: Hashable, Sendable {
    /// What is, and what is needed.
    case values

    /// What the request brings, and what the server's policy says.
    case policy

    /// The answer's origin and the page's.
    case origin

    /// What the answer says, and what is needed.
    case answer

    /// A list in the answer, and the name in it that the script needs.
    case names
  }

  package let algorithm: Algorithm

  /// The number of the standard's step, such as `7.5`; empty outside the standard.
  package let specStep: String

  /// What the condition is about, such as a header's name; nil when the statement names it itself.
  package let subject: String?

  /// What was asked, with both answers, each without its subject.
  package let question: Condition

  /// The value that was looked at, nil when there was none; the beginning of a very long one.
  package let actual: String?

  /// What it was compared with, nil when it was compared with nothing; the beginning of a very long
  /// value.
  package let expected: String?

  /// Whose the two values are.
  package let comparison: Comparison
  package let holds: Bool
  package let weight: Weight

  /// A condition that was looked at, and how it came out.
  package init(
    _ algorithm: Algorithm, _ specStep: String, _ question: Condition, of subject: String? = nil,
    actual: String? = nil, expected: String? = nil, comparing comparison: Comparison = .values,
    holds: Bool, weight: Weight
  ) {
    self.algorithm = algorithm
    self.specStep = specStep
    self.subject = subject
    self.question = question
    self.actual = actual.map(Self.kept)
    self.expected = expected.map(Self.kept)
    self.comparison = comparison
    self.holds = holds
    self.weight = weight
  }

  /// What is kept of a value.
  ///
  /// One condition is looked at for each of ten thousand headers, and each is compared with the list
  /// of all: told in full, that would be a gigabyte. The messages have the whole values.
  private static func kept(_ value: String) -> String {
    let most = 2000
    guard value.utf8.count > most else { return value }
    return String(value.unicodeScalars.prefix(most)) + "…"
  }

  /// The condition as a clause that is true when it holds.
  package var condition: String { told(question.holding) }

  /// What was found, as a clause that is true whichever way it came out; of a requirement, the rule.
  package var clause: String { told(holds ? question.holding : question.failing) }

  /// Whether it came out as everybody expects, so that it is not worth a line of its own.
  package var isExpected: Bool { question.expectsNo && !holds }

  private func told(_ statement: String) -> String {
    subject.map { "\($0) \(statement)" } ?? statement
  }

  /// Whether this is what made the request fail.
  package var isDecisive: Bool { weight == .requirement && !holds }
}
