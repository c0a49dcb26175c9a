import Browser
import Model

/// What has happened in a run so far, from which the steps of its trace are made.
///
/// The findings of all steps lie in one list, and so do the effects, because lists of its own for
/// every step would cost more than everything that is in them.
struct Recorder {
  /// A step that is over, and where its findings and effects end.
  private struct Mark {
    let id: StepID

    /// The findings, where they are kept apart because they may come again.
    let kept: Portion<Finding>?
    let findingsEnd: Int
    let effectsEnd: Int
    let failure: Failure?
    let time: Instant
  }

  private var marks: [Mark] = []
  private var findings: [Finding] = []
  private var effects: [Effect] = []
  private var current: StepID?
  private var failure: Failure?

  /// What happened in earlier repetitions, nil for a script that happens once.
  private(set) var repetitions: Repetitions?

  init(_ repetitions: Repetitions?) {
    self.repetitions = repetitions
    // Room for a request with a preflight; longer runs grow the lists as they need.
    marks.reserveCapacity(24)
    findings.reserveCapacity(64)
    effects.reserveCapacity(16)
  }

  /// How many steps are over.
  var stepCount: Int { marks.count }

  /// Ends the current step and begins another one.
  mutating func begin(_ id: StepID, at now: Instant) {
    end(at: now)
    current = id
  }

  /// Ends the current step.
  mutating func end(at now: Instant) {
    guard let id = current else { return }
    var kept: Portion<Finding>?
    if repetitions != nil {
      let start = marks.last?.findingsEnd ?? 0
      kept = repetitions?.kept(findings[start...], at: id)
      findings.removeSubrange(start...)
    }
    marks.append(
      Mark(
        id: id, kept: kept, findingsEnd: findings.count, effectsEnd: effects.count,
        failure: failure, time: now))
    current = nil
    failure = nil
  }

  mutating func record(_ finding: consuming Finding) { findings.append(finding) }

  mutating func record(_ more: [Finding]) { findings += more }

  mutating func record(_ effect: consuming Effect) { effects.append(effect) }

  mutating func record(_ failure: Failure) { self.failure = failure }

  /// Changes what is known of earlier repetitions, if there are any; returns nil where there are none.
  mutating func withRepetitions<Value>(_ change: (inout Repetitions) -> Value) -> Value? {
    guard var known = repetitions.take() else { return nil }
    defer { repetitions = known }
    return change(&known)
  }

  /// The steps that are over.
  func steps() -> [Step] {
    var findingsStart = 0
    var effectsStart = 0
    return marks.map { mark in
      defer { (findingsStart, effectsStart) = (mark.findingsEnd, mark.effectsEnd) }
      return Step(
        id: mark.id,
        findings: mark.kept ?? Portion(findings[findingsStart..<mark.findingsEnd]),
        effects: Portion(effects[effectsStart..<mark.effectsEnd]), failure: mark.failure,
        time: mark.time)
    }
  }
}
