package import Model
package import Simulation

/// A run, and the place in it at which somebody stands.
///
/// The place is a name and not a number, so that it survives an edit: when the new run does not
/// reach it, one stands at the last step of the way there that still happens, and returns when the
/// run reaches it again.
package struct Timeline: Hashable, Sendable {
  package private(set) var trace: Trace

  /// The steps up to the place that was chosen, in the run in which it was chosen.
  private var way: [StepID]

  /// The run with which this one is compared, nil when there is no difference to show.
  package private(set) var earlier: Trace?

  /// Where the run parts from ``earlier``.
  package private(set) var divergence: TraceDiff?

  /// A run, seen from its first step.
  package init(_ trace: Trace) {
    self.trace = trace
    way = trace.steps.prefix(1).map(\.id)
  }

  package var steps: [Step] { trace.steps }

  /// The position of the present step; nil when the run has no steps.
  package var index: Int? {
    guard !steps.isEmpty else { return nil }
    return way.lazy.reversed().compactMap { trace.index(of: $0) }.first ?? 0
  }

  package var step: Step? { index.map { steps[$0] } }

  package var place: StepID? { step?.id }

  /// The step that follows, nil at the end.
  package var nextStep: Step? {
    guard let index, index + 1 < steps.count else { return nil }
    return steps[index + 1]
  }

  package var isAtStart: Bool { (index ?? 0) == 0 }

  package var isAtEnd: Bool { (index ?? 0) + 1 >= steps.count }

  /// The world at the present step.
  package var world: World { trace.world(after: place) }

  /// Goes to a position, or to the nearest one there is.
  package mutating func go(to position: Int) {
    guard !steps.isEmpty else { return }
    let end = min(max(0, position), steps.count - 1)
    way = steps[...end].map(\.id)
    earlier = nil
    divergence = nil
  }

  /// Goes to a step of this name, if there is one.
  package mutating func go(to id: StepID) {
    if let position = trace.index(of: id) { go(to: position) }
  }

  /// Goes so many steps forward, or back when negative.
  package mutating func move(by distance: Int) {
    if let index { go(to: index + distance) }
  }

  /// Takes on a new run and shows where it parts from another.
  package mutating func retrace(_ new: Trace, comparedWith earlier: Trace) {
    trace = new
    divergence = TraceDiff.divergence(earlier, new)
    self.earlier = divergence == nil ? nil : earlier
  }

  /// The position of the first step that differs from the earlier run, nil when none does.
  package var divergenceIndex: Int? {
    guard let divergence else { return nil }
    return divergence.new.flatMap(trace.index) ?? max(0, steps.count - 1)
  }
}

// MARK: - Places worth going to

extension Timeline {
  /// The position at which the present exchange ends and the next begins, nil after the last.
  package var nextExchangeIndex: Int? {
    guard let index else { return nil }
    return steps.indices.first { $0 > index && beginsExchange($0) }
  }

  /// The position at which the present exchange began, or the one before; nil before the first.
  package var previousExchangeIndex: Int? {
    guard let index else { return nil }
    return steps.indices.last { $0 < index && beginsExchange($0) }
  }

  /// The position of the step that decided the present request, nil when nothing failed.
  package var decisiveIndex: Int? {
    guard let place else { return nil }
    return steps.lastIndex { $0.id.stimulus == place.stimulus && $0.failure != nil }
      ?? steps.lastIndex { $0.failure != nil }
  }

  private func beginsExchange(_ position: Int) -> Bool {
    switch steps[position].moment {
    case .preflightTravels, .requestTravels: true
    default: false
    }
  }
}
