import Browser
import Model

/// What has happened in a run so far: the steps that are over, and the current one.
struct Recorder {
  /// The steps that are over.
  private(set) var steps: [Step] = []

  private var current: StepID?
  private var findings: [Finding] = []
  private var effects: [Effect] = []
  private var failure: Failure?

  init() {
    // Room for a request with a preflight; longer runs grow the list as they need.
    steps.reserveCapacity(24)
  }

  /// Ends the current step and begins another one.
  mutating func begin(_ id: StepID, at now: Instant) {
    end(at: now)
    current = id
  }

  /// Ends the current step.
  mutating func end(at now: Instant) {
    guard let id = current else { return }
    steps.append(Step(id: id, findings: findings, effects: effects, failure: failure, time: now))
    current = nil
    findings = []
    effects = []
    failure = nil
  }

  mutating func record(_ finding: consuming Finding) {
    // Most steps have fewer findings than this.
    if findings.isEmpty { findings.reserveCapacity(4) }
    findings.append(finding)
  }

  mutating func record(_ more: [Finding]) { findings += more }

  mutating func record(_ effect: consuming Effect) { effects.append(effect) }

  mutating func record(_ failure: Failure) { self.failure = failure }
}
