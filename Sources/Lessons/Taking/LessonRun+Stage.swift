package import Simulation

/// What is done in the playground of a lesson.
extension LessonRun {
  /// Opens another hint.
  package mutating func takeHint() -> [Happening] {
    guard hintCount < part.hints.count else { return [] }
    hintCount += 1
    let count = hintCount
    note { $0.note(hints: count, of: $1) }
    return [.hint(count)]
  }

  /// Shows the solution.
  package mutating func showSolution() -> [Happening] {
    guard let solution = part.solution else { return [] }
    note { $0.note(shown: $1) }
    return [.solution(solution)]
  }

  /// Tries the tempting fix at a position.
  package func tryFix(at position: Int) -> [Happening] {
    part.wrongFixes.indices.contains(position) ? [.fix(part.wrongFixes[position])] : []
  }

  /// Looks which goals hold for a run, and remembers those that somebody has reached.
  ///
  /// - Parameter isDraft: Whether the run is of something that is still being typed.
  package mutating func judge(_ trace: Trace, isDraft: Bool = false) -> [Happening] {
    let (wasSolved, part) = (isSolved, part)
    goals = part.verdicts(on: trace)
    guard !isDraft else { return [] }
    if tellsGoals { note { $0.note(reachedBy: trace, in: part, $1) } }
    return isSolved && !wasSolved ? [.solved] : []
  }
}
