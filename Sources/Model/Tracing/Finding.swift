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

  package let algorithm: Algorithm

  /// The number of the standard's step, such as `7.5`; empty outside the standard.
  package let specStep: String

  /// What the condition is about, such as a header's name; nil when the statement names it itself.
  package let subject: String?

  /// The condition without its subject; true of it when the condition holds.
  private let statement: String

  /// The value that was looked at, nil when there was none; the beginning of a very long one.
  package let actual: String?

  /// What it was compared with, nil when it was compared with nothing; the beginning of a very long
  /// value.
  package let expected: String?
  package let holds: Bool
  package let weight: Weight

  package init(
    _ algorithm: Algorithm, _ specStep: String, _ statement: String, of subject: String? = nil,
    actual: String? = nil, expected: String? = nil, holds: Bool, weight: Weight
  ) {
    self.algorithm = algorithm
    self.specStep = specStep
    self.subject = subject
    self.statement = statement
    self.actual = actual.map(Self.kept)
    self.expected = expected.map(Self.kept)
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

  /// The condition as a sentence that is true when it holds.
  package var condition: String { subject.map { "\($0) \(statement)" } ?? statement }

  /// Whether this is what made the request fail.
  package var isDecisive: Bool { weight == .requirement && !holds }
}
