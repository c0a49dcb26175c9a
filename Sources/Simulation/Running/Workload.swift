import Synchronization

/// What is worked out while somebody counts it, so that the cost of a key is a number and no time.
package final class Workload: Sendable {
  /// Who counts at present, nil when nobody does.
  @TaskLocal package static var counting: Workload?

  /// How many scenarios were run, whole or in part.
  package let simulations = Tally()

  /// How many scenes were made.
  package let scenes = Tally()

  package init() {}

  /// A number that only grows.
  package final class Tally: Sendable {
    private let number = Atomic(0)

    package var count: Int { number.load(ordering: .relaxed) }

    package func raise() { number.add(1, ordering: .relaxed) }
  }
}
