package import Documents
package import Escaping

/// How a run differs from what a check says: what was looked at, and both values.
package struct Difference: Hashable, Sendable {
  /// What was looked at, such as `status` or `exchanges[1].headers.Origin`.
  package let subject: String
  package let expected: String
  package let actual: String

  /// Why the request failed that was looked at, by the failure's name; nil where it did not fail.
  package private(set) var failure: String?

  /// Where the check stands, nil where nobody has looked that up.
  package var place: Place?

  /// The way through the check to the part that is not met: which of several it is, at each turn.
  private(set) var route: [Int] = []

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

  /// The difference on one line with the failure's name, unless both values say that already.
  package var lineWithFailure: VisibleText {
    guard let failure, failure != actual else { return line }
    return "\(line) (\(failure))"
  }

  /// The same difference under the name of the check that it was found in.
  func inside(_ prefix: String) -> Difference {
    var difference = Difference("\(prefix) \(subject)", expected: expected, actual: actual)
    difference.failure = failure
    difference.route = route
    return difference
  }

  /// The same difference as that of one of several parts of a check.
  func inPart(_ index: Int) -> Difference {
    var difference = self
    difference.route.insert(index, at: 0)
    return difference
  }

  /// The same difference with why the request failed, unless that is known already.
  func failed(_ failure: String?) -> Difference {
    var difference = self
    difference.failure = self.failure ?? failure
    return difference
  }
}
