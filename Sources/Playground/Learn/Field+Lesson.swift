import Browser
import Explaining
import Lessons
import Server
import Simulation

extension Field {
  /// What a lesson calls the thing that the value belongs to.
  var area: Edit.Area {
    switch self {
    case .policy(_, .chain), .layer: .chain
    case .policy(_, .routes): .routes
    case .policy(_, .server): .servers
    case .policy, .answer: .policy
    case .request(_, .page), .scenario(.page): .page
    case .scenario(.browser): .browser
    case .scenario(.cookie), .scenario(.newCookie): .cookies
    case .request, .scenario(.wait), .scenario(.repeatCount), .scenario(.pause): .request
    }
  }
}

extension Edit {
  /// Whether anything of a policy may be changed.
  var permitsPolicies: Bool { permits(.policy) || permits(.chain) || permits(.routes) }
}

extension Learning {
  /// Whether the part lets anybody make the changes that lead to a scenario.
  func permits(_ scenario: Scenario) -> Bool {
    guard let start = run.part.world?.scenario else { return true }
    return run.part.edit.refusal(from: start, to: scenario) == nil
  }

  /// Whether a repair is a way on: it may be made, and no goal or limit that holds breaks with it, nor
  /// with what the same request would need after it.
  func welcomes(_ remedy: Remedy, at position: Int) -> Bool {
    permits(remedy.scenario) && keepsGoals(remedy.scenario)
      && keepsGoals(remedy.continued(at: position))
  }

  private func keepsGoals(_ scenario: Scenario) -> Bool {
    let verdicts = run.part.verdicts(on: Run.simulate(scenario))
    return zip(run.goals, verdicts).allSatisfy { before, after in after.holds || !before.holds }
  }
}

extension Scene {
  /// What to edit in a part that is about the browser's side alone, nil everywhere else.
  var lessonField: Field? {
    guard let edit = state.learning?.part.edit, !edit.permitsPolicies, let request else {
      return nil
    }
    let position = scenario.editableIndex(ofStimulus: request.stimulus)
    if edit.permits(.page) {
      return request.call.page == scenario.page ? .scenario(.page) : .request(position, .page)
    }
    if edit.permits(.request) { return .request(position, .url) }
    return edit.permits(.browser) ? .scenario(.browser) : nil
  }
}
