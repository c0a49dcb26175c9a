package import Documents
package import Model
package import Simulation

/// Prose that is shown when something happens.
package struct Passage: Hashable, Sendable {
  /// When prose is shown.
  package enum Occasion: Hashable, Sendable {
    /// From the start on, and always.
    case start

    /// While the run stands at one of these moments.
    case at([MomentPattern])

    /// When the last run has ended with an error.
    case blocked

    /// When every goal holds.
    case solved
  }

  package let occasion: Occasion
  package let blocks: [Block]

  /// Where the comment stands that names the occasion, or where the prose begins.
  package let place: Place

  package init(_ occasion: Occasion, _ blocks: [Block], at place: Place) {
    self.occasion = occasion
    self.blocks = blocks
    self.place = place
  }
}

/// A moment of a run as prose names it: `cors-checked of request 2 at hop 1`.
package struct MomentPattern: Hashable, Sendable {
  package let moment: Moment

  /// The number of the request, counted from 1; nil for any.
  package let request: Int?

  /// How many redirects were followed before; nil for any.
  package let hop: Int?

  package init(_ moment: Moment, request: Int? = nil, hop: Int? = nil) {
    self.moment = moment
    self.request = request
    self.hop = hop
  }

  /// Whether a step of a run is such a moment.
  package func matches(_ step: StepID, in trace: Trace) -> Bool {
    guard step.moment == moment, hop ?? step.hop == step.hop else { return false }
    guard let request else { return true }
    guard trace.requests.indices.contains(request - 1) else { return false }
    return trace.requests[request - 1].stimulus == step.stimulus
  }

  /// Whether a run has such a moment.
  package func occurs(in trace: Trace) -> Bool {
    trace.steps.contains { matches($0.id, in: trace) }
  }
}

extension [Passage] {
  /// The blocks that are shown from the start on.
  package var atStart: [Block] { filter { $0.occasion == .start }.flatMap(\.blocks) }

  /// The blocks that are shown while a run stands at a step.
  package func at(_ step: StepID, in trace: Trace) -> [Block] {
    flatMap { passage in
      guard case .at(let patterns) = passage.occasion,
        patterns.contains(where: { $0.matches(step, in: trace) })
      else { return [Block]() }
      return passage.blocks
    }
  }

  /// The blocks that go with the steps of a run that is told to its end, each passage once: at the
  /// first of its moments.
  package func told(in trace: Trace) -> [StepID: [Block]] {
    reduce(into: [:]) { told, passage in
      guard case .at(let patterns) = passage.occasion,
        let step = trace.steps.first(where: { step in
          patterns.contains { $0.matches(step.id, in: trace) }
        })
      else { return }
      told[step.id, default: []] += passage.blocks
    }
  }

  /// The blocks for when the last run has ended with an error.
  package var whenBlocked: [Block] { filter { $0.occasion == .blocked }.flatMap(\.blocks) }

  /// The blocks for when every goal holds.
  package var whenSolved: [Block] { filter { $0.occasion == .solved }.flatMap(\.blocks) }
}
