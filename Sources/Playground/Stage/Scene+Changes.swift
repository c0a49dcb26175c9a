import Model
import Simulation

/// What differs from the run before the last change, until the next step.
extension Scene {
  /// Whether an exchange was not there, or went otherwise.
  func isChanged(_ entry: NetworkLog.Entry) -> Bool {
    guard let earlierLog else { return false }
    let before = earlierLog.entry(of: entry.id)
    return before?.exchange?.request != entry.exchange?.request
      || before?.exchange?.response != entry.exchange?.response
  }

  /// Whether a header line was not there.
  func isChanged(_ header: Header, of id: Exchange.ID, isAnswer: Bool) -> Bool {
    guard let earlierLog else { return false }
    let before = earlierLog.entry(of: id)?.exchange
    let headers = isAnswer ? before?.response?.headers : before?.request.headers
    return headers?.lines.contains(header) != true
  }

  /// Whether a field had another value.
  func isChanged(_ field: Field) -> Bool {
    guard state.timeline.marksChanges, let earlier = state.timeline.earlier?.trace.scenario
    else { return false }
    if case .layer(let place, _, isNew: false) = field {
      // A layer that only moved down because of another is no other layer.
      let layers = earlier.policy(at: place)?.layerTexts ?? []
      return !layers.contains(field.text(in: scenario))
    }
    return field.text(in: earlier) != field.text(in: scenario)
  }

  /// Whether the script got something else.
  var isResultChanged: Bool {
    guard state.timeline.marksChanges, let requestIndex, let result else { return false }
    let before = state.timeline.earlier?.trace.requests ?? []
    return !before.indices.contains(requestIndex) || before[requestIndex].outcome != result
  }

  /// The answers to the three questions in the earlier run at the same place.
  var earlierVerdicts: Verdicts? {
    guard state.timeline.marksChanges, let earlier = state.timeline.earlier, let step
    else { return nil }
    let steps = earlier.trace
    return Verdicts(earlier, at: steps.index(of: step.id) ?? steps.steps.indices.last)
  }
}
