/// A run that stops between two stimuli and goes on from there, so that nobody need wait for the end
/// of a long one.
package struct GradualRun: Sendable {
  /// What has happened so far: the beginning of the whole run, step for step.
  package private(set) var trace: Trace

  private var setting: Run.Setting

  /// A run of which nothing has happened.
  package init(_ scenario: Scenario) {
    trace = Trace(scenario)
    setting = Run.Setting(scenario)
  }

  /// Lets this many more stimuli happen, or all that are left.
  package mutating func advance(by count: Int) {
    let scenario = trace.scenario
    let end = min(scenario.scriptLength, trace.stimulusCount + count)
    let range = trace.stimulusCount..<end
    guard !range.isEmpty else { return }
    let first = trace.steps.count
    let (steps, made) = Run.play(range, of: scenario, in: &setting)
    var requests = made
    if first > 0 {
      for index in requests.indices { requests[index].moveSteps(by: first) }
    }
    trace.steps += steps
    trace.requests += requests
    trace.stimulusCount = end
  }
}

extension Trace.Request {
  /// Takes note that this many steps come before those that were counted.
  fileprivate mutating func moveSteps(by count: Int) {
    steps = (steps.lowerBound + count)..<(steps.upperBound + count)
  }
}

extension GradualRun: Hashable {
  /// How a run goes on is a function of what has happened in it.
  package static func == (left: Self, right: Self) -> Bool { left.trace == right.trace }

  package func hash(into hasher: inout Hasher) { hasher.combine(trace) }
}
