package import Model
package import Simulation

/// A run, and the place in it at which somebody stands.
///
/// The place is a name and not a number, so that it survives an edit: when the new run does not
/// reach it, one stands at the last step of the way there that still happens, and returns when the
/// run reaches it again.
///
/// A long run is run as far as somebody looks. When that takes longer, ``isRunning`` is true and
/// ``goOn()`` is called until it is not.
package struct Timeline: Hashable, Sendable {
  /// The run, prepared to be shown.
  package private(set) var map: RunMap

  /// Where one went last, and in which run.
  private var goal: Goal

  /// The position of the present step; nil when the run has no steps.
  package private(set) var index: Int?

  /// The run before the last change, nil when there is no difference to show.
  package private(set) var earlier: RunMap?

  /// Where the run parts from ``earlier``.
  package private(set) var divergence: TraceDiff?

  /// Whether the last change is so new that what it changed is still marked: until the next step.
  package private(set) var marksChanges = false

  /// How many steps of both runs are known to be the same.
  private var sharedCount = 0

  /// How many stimuli have to be run for the place at which one wants to stand.
  private var wantedCount = 0

  /// Whether one wants to stand at the end.
  private var wantsEnd = false

  /// How many steps of the run are known beyond the place at which one stands, if it has them.
  private static let outlook = 400

  /// A step that somebody chose, and the run in which they did.
  private struct Goal: Hashable, Sendable {
    let trace: Trace
    let position: Int

    /// How many stimuli have happened when the step has.
    var stimulusCount: Int {
      trace.steps.indices.contains(position) ? trace.steps[position].id.stimulus + 1 : 0
    }
  }

  /// The run of a scenario, seen from its first step.
  package init(_ scenario: Scenario) {
    map = RunMap(scenario)
    goal = Goal(trace: map.trace, position: 0)
    index = map.trace.steps.isEmpty ? nil : 0
  }

  package var trace: Trace { map.trace }

  package var steps: [Step] { trace.steps }

  package var step: Step? { index.map { steps[$0] } }

  package var place: StepID? { step?.id }

  /// The request that the present step belongs to, or the nearest one.
  package var request: Trace.Request? {
    index.flatMap(map.requestIndex(at:)).map { trace.requests[$0] }
  }

  package var isAtStart: Bool { (index ?? 0) == 0 }

  package var isAtEnd: Bool { trace.isComplete && (index ?? 0) + 1 >= steps.count }

  /// How many steps there are, with a plus where more of them come when the run goes on.
  package var countText: String { "\(steps.count)" + (trace.isComplete ? "" : "+") }

  /// Goes to a position, or to the nearest one there is.
  package mutating func go(to position: Int) {
    stop()
    if !trace.isComplete, position + Self.outlook > steps.count { map.goOn() }
    guard !steps.isEmpty else { return }
    let end = min(max(0, position), steps.count - 1)
    goal = Goal(trace: trace, position: end)
    index = end
    marksChanges = false
  }

  /// Goes this many steps forward, or back when negative.
  package mutating func move(by distance: Int) {
    if let index { go(to: index + distance) }
  }

  /// Takes on the run of a scenario and shows where it parts from another's.
  package mutating func retrace(_ scenario: Scenario, comparedWith other: Scenario) {
    let known = [map, earlier].compactMap { $0 }
    let new = known.first { $0.trace.scenario == scenario } ?? RunMap(scenario)
    let old = known.first { $0.trace.scenario == other } ?? RunMap(other)
    map = new
    earlier = old
    sharedCount = 0
    compare()
    stop()
    wantedCount = goal.stimulusCount
    index = steps.isEmpty ? nil : nearestIndex
  }

  /// Looks whether the runs part, from where they are known to be the same.
  private mutating func compare() {
    guard let old = earlier?.trace else { return }
    divergence = TraceDiff.divergence(old, trace, knownToShare: &sharedCount)
    marksChanges = divergence != nil
    // Runs of which nothing more can differ need not be compared again.
    if divergence == nil, trace.isComplete || old.scenario == trace.scenario { earlier = nil }
  }

  /// The position of the last step on the way to the goal that the run has.
  private var nearestIndex: Int {
    let way = goal.trace.steps.prefix(goal.position + 1)
    // What lies further on than the run has got is not looked for.
    let reached = way.prefix(way.partition { $0.id.stimulus < trace.stimulusCount })
    return reached.lazy.reversed().compactMap { trace.index(of: $0.id) }.first ?? 0
  }

  /// The position of the first step that differs from the earlier run, nil when none does.
  package var divergenceIndex: Int? {
    guard let divergence, marksChanges else { return nil }
    return divergence.new.flatMap(trace.index) ?? max(0, steps.count - 1)
  }
}

// MARK: - Running on

extension Timeline {
  /// Whether the run has to go on before one can stand where one wants to.
  package var isRunning: Bool { !trace.isComplete && trace.stimulusCount < wantedCount }

  /// Runs a portion more; at the end of it one may stand where one wants to.
  package mutating func goOn() {
    map.goOn()
    if divergence == nil { compare() }
    guard !isRunning else { return }
    if wantsEnd { go(to: steps.count - 1) } else { index = nearestIndex }
  }

  /// Goes to the last step, for which the run may have to go on.
  package mutating func goToEnd() {
    go(to: steps.count - 1)
    wantsEnd = !trace.isComplete
    wantedCount = trace.scenario.scriptLength
  }

  /// Gives up running on; one stands where one is.
  package mutating func stop() {
    wantsEnd = false
    wantedCount = 0
  }

  /// How much has been run of what is wanted.
  package var progressText: String { "\(trace.stimulusCount) of \(wantedCount)" }
}

// MARK: - Places worth going to

extension Timeline {
  /// The position at which the present exchange ends and the next begins, nil after the last.
  package var nextExchangeIndex: Int? {
    guard let index else { return nil }
    return steps.indices.dropFirst(index + 1).first(where: beginsExchange)
  }

  /// The position at which the present exchange began, or the one before; nil before the first.
  package var previousExchangeIndex: Int? {
    guard let index else { return nil }
    return steps.indices.prefix(index).last(where: beginsExchange)
  }

  /// The position of the step that decided the present request, or else the last one that failed;
  /// nil when nothing did.
  package var decisiveIndex: Int? {
    guard let index, let request = map.requestIndex(at: index) else { return nil }
    return trace.requests[request].steps.last { steps[$0].failure != nil } ?? map.lastFailure
  }

  /// The position of the step that decided a request, or of the request's last step when nothing in
  /// it failed; nil when there is no such request.
  ///
  /// - Parameter number: The request, counted from 1; nil for the last one.
  package func decisiveIndex(ofRequest number: Int?) -> Int? {
    let position = (number ?? trace.requests.count) - 1
    guard trace.requests.indices.contains(position) else { return nil }
    let range = trace.requests[position].steps
    return range.last { steps[$0].failure != nil } ?? range.last
  }

  /// The step at which the present request failed, once one stands there or where the script learns
  /// of it.
  package var failedStep: Step? {
    guard let step, let index else { return nil }
    if step.failure != nil { return step }
    guard step.moment == .scriptSettles, let request = map.requestIndex(at: index) else {
      return nil
    }
    return trace.decisiveStep(forRequest: request)
  }

  private func beginsExchange(_ position: Int) -> Bool {
    switch steps[position].moment {
    case .preflightTravels, .requestTravels: true
    default: false
    }
  }
}
