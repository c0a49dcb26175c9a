/// What a scenario expects, which makes it a test.
package enum Expectation: Hashable, Sendable {
  /// Checks on the last request that was made.
  case last(Check)

  /// Checks on every request that was made, in order.
  case each([Check])
}
