import Explaining
import Simulation

extension Scene {
  /// What is to be done about the failure in sight, nil when nothing has failed.
  var advice: Advice? { explanation.map { Advice($0, remedy, isMeant: isMeantToFail) } }

  /// Whether the scenario shows a server that refuses, and not a mistake.
  var isMeantToFail: Bool {
    requestIndex.map { scenario.isMeantToBlock(request: $0, of: trace) } ?? false
  }
}
