import Synchronization

/// How often values were compared or hashed, which is what looking for them costs.
package final class Tally: Sendable {
  private let number = Atomic(0)

  package init() {}

  /// The count so far.
  package var count: Int { number.load(ordering: .relaxed) }

  fileprivate func raise() { number.add(1, ordering: .relaxed) }
}

/// A value that counts how often it is compared or hashed.
package struct Counted<Value: Hashable & Sendable>: Hashable, Sendable {
  package let value: Value
  private let tally: Tally

  package init(_ value: Value, _ tally: Tally) {
    self.value = value
    self.tally = tally
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.tally.raise()
    return left.value == right.value
  }

  package func hash(into hasher: inout Hasher) {
    tally.raise()
    hasher.combine(value)
  }
}
