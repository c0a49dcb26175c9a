import Model
package import Simulation

/// The repairs of a run's requests, each looked for once, however often a script repeats itself.
package struct Remedies {
  private let trace: Trace

  /// What was found, by the step of the script as it is written, without its repetitions.
  private(set) var known: [StepID: Remedy?] = [:]

  /// The repairs of a run, of which none is looked for yet.
  package init(_ trace: Trace) {
    self.trace = trace
  }

  /// The repair of a request, nil when it did not fail or nothing mends it.
  package mutating func remedy(ofRequest index: Int) -> Remedy? {
    guard let step = trace.decisiveStep(forRequest: index)?.id else { return nil }
    let stimulus = trace.scenario.editableIndex(ofStimulus: step.stimulus)
    let kind = StepID(stimulus: stimulus, hop: step.hop, moment: step.moment)
    if let remedy = known[kind] { return remedy }
    let remedy = Remedy(of: step, in: trace.scenario)
    known[kind] = .some(remedy)
    return remedy
  }
}
