package import Simulation

extension Edit {
  /// Why a change goes beyond what may be changed, in one sentence; nil when it does not.
  package func refusal(from start: Scenario, to scenario: Scenario) -> String? {
    guard Edit.areas(changedFrom: start, to: scenario).contains(where: { !permits($0) }) else {
      return nil
    }
    return refusal
  }

  /// Why nothing else may be changed, in one sentence.
  package var refusal: String {
    let names = Area.allCases.filter(permits).map { "the \($0.rawValue)" }
    guard let last = names.last else {
      return "There is nothing to change in this part; step and look."
    }
    let list = names.count == 1 ? last : names.dropLast().joined(separator: ", ") + " and " + last
    return "This part is about \(list) alone."
  }
}
