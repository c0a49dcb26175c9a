import Lessons
import Model
import Simulation

/// The repair of the failure at which somebody stands, kept so that it is looked for once and not
/// whenever something is drawn.
struct KnownRemedy: Hashable, Sendable {
  private let scenario: Scenario
  private let step: StepID

  /// The goals of the lesson's part, nil outside lessons.
  private let goals: [GoalVerdict]?

  /// Nil when nothing that may be changed mends it.
  var remedy: Remedy?

  /// Looks for the repair of a failure of the run that is shown.
  init(of step: StepID, in state: AppState) {
    self.step = step
    scenario = state.timeline.trace.scenario
    goals = state.learning?.goals
    remedy = Remedy(of: step, in: scenario)
    if let learning = state.learning, let found = remedy,
      !learning.welcomes(found, at: step.stimulus)
    {
      remedy = nil
    }
  }

  /// Whether it is the repair of a failure of the run that is shown.
  func isOf(_ step: StepID, in state: AppState) -> Bool {
    step == self.step && state.learning?.goals == goals
      && state.timeline.trace.scenario == scenario
  }
}

extension AppState {
  /// The repair of a failure of the run that is shown, nil when nothing mends it.
  func remedy(of step: StepID) -> Remedy? {
    let known = knownRemedy.flatMap { $0.isOf(step, in: self) ? $0 : nil }
    return (known ?? KnownRemedy(of: step, in: self)).remedy
  }

  /// Looks for a repair when another failure has come up.
  mutating func lookForRemedy() {
    guard learning?.tellsRepair != false, let step = timeline.failedStep?.id else { return }
    if knownRemedy?.isOf(step, in: self) != true { knownRemedy = KnownRemedy(of: step, in: self) }
  }
}
