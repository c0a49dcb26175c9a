/// A moment of simulated time, counted in milliseconds from the start of a scenario.
package struct Instant: Hashable, Comparable, Sendable {
  /// Milliseconds since the scenario began.
  package let milliseconds: Int

  package init(milliseconds: Int) {
    self.milliseconds = milliseconds
  }

  /// The moment at which every scenario begins.
  package static let start = Instant(milliseconds: 0)

  /// The moment this many milliseconds later; it stops at the largest moment there is.
  package func advanced(milliseconds: Int) -> Instant {
    let (sum, overflow) = self.milliseconds.addingReportingOverflow(milliseconds)
    return Instant(milliseconds: overflow ? .max : sum)
  }

  /// The moment this many seconds later; it stops at the largest moment there is.
  package func advanced(seconds: Int) -> Instant {
    let (milliseconds, overflow) = seconds.multipliedReportingOverflow(by: 1000)
    return overflow ? Instant(milliseconds: .max) : advanced(milliseconds: milliseconds)
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.milliseconds < right.milliseconds
  }
}
