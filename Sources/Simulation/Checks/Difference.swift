package import Escaping

/// How a run differs from what a check says: what was looked at, and both values.
package struct Difference: Hashable, Sendable {
  /// What was looked at, such as `status` or `exchanges[1].headers.Origin`.
  package let subject: String
  package let expected: String
  package let actual: String

  package init(_ subject: String, expected: String, actual: String) {
    self.subject = subject
    self.expected = expected
    self.actual = actual
  }

  init(_ check: CheckKey, expected: String, actual: String) {
    self.init(check.rawValue, expected: expected, actual: actual)
  }

  /// The difference on one line.
  package var line: VisibleText {
    "\(subject): expected \(expected), got \(actual)"
  }

  /// The same difference under the name of the check that it was found in.
  func inside(_ prefix: String) -> Difference {
    Difference("\(prefix) \(subject)", expected: expected, actual: actual)
  }
}
