package import Explaining
import Lessons
import Model
import Simulation

/// The repair of the failure at which somebody stands, as far as it has been looked for.
struct KnownRemedy: Hashable, Sendable {
  private let step: StepID
  private let scenario: Scenario

  /// The goals of the lesson's part, nil outside lessons.
  private let goals: [GoalVerdict]?
  private var search: RemedySearch

  /// Whether it is known whether there is one.
  private(set) var isSettled = false

  /// Nil when nothing that may be changed mends it, or as long as that is not known.
  private(set) var remedy: Remedy?

  /// The failure of a run that is shown, of which nothing has been looked for.
  init(of step: StepID, in state: AppState) {
    self.step = step
    scenario = state.timeline.trace.scenario
    goals = state.learning?.goals
    search = RemedySearch(of: step, in: scenario)
  }

  /// Whether it is the repair of a failure of the run that is shown.
  func isOf(_ step: StepID, in state: AppState) -> Bool {
    step == self.step && state.learning?.goals == goals
      && state.timeline.trace.scenario == scenario
  }

  /// Tries a change more, or looks whether a lesson welcomes what was found.
  mutating func goOn(in learning: Learning?) {
    guard search.isOver else { return search.goOn() }
    isSettled = true
    guard let found = search.remedy,
      learning?.welcomes(found, at: step.stimulus) != false
    else { return }
    remedy = found
  }
}

extension AppState {
  /// The failure of which the repair may be told, nil when there is none.
  private var failureToMend: StepID? {
    learning?.tellsRepair == false ? nil : timeline.failedStep?.id
  }

  /// What is known of its repair, nil when it has not been looked for.
  private var presentRemedy: KnownRemedy? {
    guard let step = failureToMend, let knownRemedy, knownRemedy.isOf(step, in: self) else {
      return nil
    }
    return knownRemedy
  }

  /// The repair of the failure that is shown, nil when nothing mends it or it is not yet known.
  package var remedy: Remedy? { presentRemedy?.remedy }

  /// Whether a repair is still to be looked for.
  package var isLookingForRepair: Bool {
    failureToMend != nil && presentRemedy?.isSettled != true
  }

  /// Looks a little further for a repair.
  mutating func lookOn() {
    guard let step = failureToMend else { return }
    var remedy = presentRemedy ?? KnownRemedy(of: step, in: self)
    remedy.goOn(in: learning)
    knownRemedy = remedy
  }

  /// Forgets a repair of something else, so that what is known follows from where one stands.
  mutating func forgetRemedy() {
    if presentRemedy == nil { knownRemedy = nil }
  }

  /// Whether it must be known what would mend the failure before something can be done.
  func asksForRepair(_ action: Action) -> Bool {
    let command: Command? =
      switch action {
      case .keyPressed(let key): settings.keymap.command(for: key, in: mode)
      case .commanded(let command), .clicked(.command(let command)): command
      default: nil
      }
    return switch command {
    case .edit(.repair), .around(.commands), .around(.copy), .list(.accept): true
    // Why has a line for the repair, which is passed and opened like any other.
    case .pane(.up), .pane(.down), .pane(.pageUp), .pane(.pageDown), .pane(.open): true
    default: false
    }
  }
}
