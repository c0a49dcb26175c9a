import Model
import Simulation

/// What differs from the run before the last change, until the next step.
extension Scene {
  /// Whether an exchange was not there, or went otherwise.
  func isChanged(_ entry: NetworkLog.Entry) -> Bool {
    guard let earlierLog else { return false }
    let before = earlierLog.entries.first { $0.id == entry.id }
    return before?.exchange?.request != entry.exchange?.request
      || before?.exchange?.response != entry.exchange?.response
  }

  /// Whether a header line was not there.
  func isChanged(_ header: Header, of id: Exchange.ID, isAnswer: Bool) -> Bool {
    guard let earlierLog else { return false }
    let before = earlierLog.entries.first { $0.id == id }?.exchange
    let headers = isAnswer ? before?.response?.headers : before?.request.headers
    return headers?.lines.contains(header) != true
  }

  /// Whether a field had another value.
  func isChanged(_ field: Field) -> Bool {
    guard let earlier = state.timeline.earlier?.scenario, !state.showsEarlier else { return false }
    return field.text(in: earlier) != field.text(in: scenario)
  }

  /// The answers to the three questions in the earlier run at the same place.
  var earlierVerdicts: Verdicts? {
    guard let earlier = state.timeline.earlier, !state.showsEarlier, let step else { return nil }
    return Verdicts(earlier, at: earlier.index(of: step.id) ?? earlier.steps.indices.last)
  }
}
