/// What an algorithm asks to choose its way, with both of its answers.
///
/// Each answer is a clause that is true when it came out so. Neither is made from the other:
/// English does not turn a sentence into its contrary by a rule.
package struct Condition: Hashable, Sendable {
  /// The clause that is true when the condition holds.
  package let holding: String

  /// The clause that is true when it does not hold.
  package let failing: String

  /// Whether “no” is what everybody expects, so that it is not worth a line of its own.
  package let expectsNo: Bool

  package init(_ holding: String, else failing: String, expectsNo: Bool = false) {
    self.holding = holding
    self.failing = failing
    self.expectsNo = expectsNo
  }

  /// A rule: it is told in the same words whether it is kept or broken, because a sign says which.
  package init(rule: String) {
    self.init(rule, else: rule)
  }
}
