import Documents
import Simulation

/// Proves a part's goals: unsolved at the start, reached by the solution, missed by wrong fixes.
struct PartProof {
  let part: Part
  let runs: PartRuns

  var problems: [LessonProblem] { start + solution + wrongFixes }

  private var start: [LessonProblem] {
    guard let first = part.goals.first else {
      guard part.questions.isEmpty else { return [] }
      return [
        LessonProblem(
          .nothingToDo, "This part has neither goals nor bets, cards or questions.",
          at: part.place)
      ]
    }
    guard let trace = runs.start else {
      return [
        LessonProblem(.nothingToDo, "There are goals, but no scenario to run.", at: first.place)
      ]
    }
    guard part.isSolved(by: trace) else { return [] }
    return [
      LessonProblem(
        .startsSolved, "Every goal holds before anything is changed.", at: first.place)
    ]
  }

  private var solution: [LessonProblem] {
    guard let solution = part.solution, let trace = runs.solution else { return [] }
    let place = solution.change.node.place
    let missed = part.goals.compactMap { goal in
      goal.difference(in: trace).map { difference in
        LessonProblem(
          .solutionMisses,
          "The solution misses \(quoted(goal.say.plain)): \(difference.line).", at: goal.place)
      }
    }
    return missed + beyondEdit(solution, place) + brokenLimits(solution, place)
  }

  private func beyondEdit(_ solution: Variation, _ place: Place) -> [LessonProblem] {
    guard let start = part.world?.scenario else { return [] }
    let areas = Edit.areas(changedFrom: start, to: solution.scenario)
    return areas.filter { !part.edit.permits($0) }.map { area in
      LessonProblem(
        .solutionBeyondEdit,
        "The solution changes \(area.rawValue), which edit does not permit.", at: place)
    }
  }

  private func brokenLimits(_ solution: Variation, _ place: Place) -> [LessonProblem] {
    part.limits.filter { $0.isBroken(by: solution.scenario) }.map { limit in
      LessonProblem(
        .solutionBreaksLimit,
        "The solution uses \(quoted(limit.rawValue)), which limits forbid.", at: place)
    }
  }

  private var wrongFixes: [LessonProblem] {
    zip(part.wrongFixes, runs.wrongFixes).flatMap { wrongFix, trace in
      var problems: [LessonProblem] = []
      if !part.goals.isEmpty, part.isSolved(by: trace) {
        problems.append(
          LessonProblem(
            .wrongFixSolves, "This wrong fix reaches every goal, so it is not wrong.",
            at: wrongFix.place))
      }
      if let difference = Expectation.last(wrongFix.expect).difference(in: trace) {
        problems.append(
          LessonProblem(
            .wrongFixReason, "This wrong fix leads to something else: \(difference.line).",
            at: wrongFix.place))
      }
      return problems
    }
  }
}
