import Simulation

/// What a part leaves on record: only what somebody has done in it.
extension Progress {
  /// Remembers the goals that a run reaches.
  ///
  /// What holds before anything is changed is nobody's doing, nor is what a tempting fix brings along:
  /// such goals count once the part is solved, because they have to be kept until then.
  mutating func note(reachedBy trace: Trace, in part: Part, _ id: PartID) {
    let given = [part.world?.scenario] + part.wrongFixes.map(\.variation.scenario)
    guard !given.contains(trace.scenario) else { return }
    let held = part.heldGoals(in: trace)
    guard !held.isEmpty else { return }
    guard !part.isSolved(by: trace) else {
      note(goals: held, of: id, outOf: part.goals.count)
      return
    }
    let before = part.world.map { part.heldGoals(in: Run.simulate($0.scenario)) } ?? []
    let reached = held.subtracting(before)
    if !reached.isEmpty { note(goals: reached, of: id, outOf: 0) }
  }

  /// Remembers that somebody has gone through a part without goals, if they have answered everything
  /// that it asks, now or earlier.
  mutating func note(endOf part: Part, _ id: PartID) {
    guard part.goals.isEmpty, part.questionIDs(id).allSatisfy({ answers[$0]?.isSet != nil }) else {
      return
    }
    note(solved: id)
  }
}

extension Part {
  /// The goals that hold in a run, counted from 1.
  fileprivate func heldGoals(in trace: Trace) -> Set<Int> {
    let differences = differences(in: trace)
    return Set(differences.indices.filter { differences[$0] == nil }.map { $0 + 1 })
  }

  /// Everything that the part asks.
  fileprivate func questionIDs(_ id: Progress.PartID) -> [Progress.QuestionID] {
    let counts: [(Progress.QuestionID.Round, Int)] = [
      (.predict, predict.count), (.cards, cards?.deal.count ?? 0), (.quiz, quiz.count),
    ]
    return counts.flatMap { round, count in
      (0..<count).map { Progress.QuestionID(id, round, $0 + 1) }
    }
  }
}
