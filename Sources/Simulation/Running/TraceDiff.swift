package import Model

/// Where two runs of a scenario part.
package struct TraceDiff: Hashable, Sendable {
  /// The first step of the old run that the new one does not have in the same place with the
  /// same findings and effects; nil when the old run ends there.
  package let old: StepID?

  /// The step of the new run that stands in its place; nil when the new run ends there.
  package let new: StepID?

  /// The place at which two runs part, nil when they are the same.
  package static func divergence(_ old: Trace, _ new: Trace) -> TraceDiff? {
    var shared = 0
    return divergence(old, new, knownToShare: &shared)
  }

  /// The place at which two runs part, nil when they are the same as far as both have been run.
  ///
  /// - Parameter shared: How many of their first steps are known to be the same.
  package static func divergence(
    _ old: Trace, _ new: Trace, knownToShare shared: inout Int
  ) -> TraceDiff? {
    let common = min(old.steps.count, new.steps.count)
    while shared < common, old.steps[shared] == new.steps[shared] { shared += 1 }
    // Where a run has not gone on yet, nothing differs.
    let hasEnded =
      old.steps.count > shared && new.isComplete || new.steps.count > shared && old.isComplete
    guard shared < common || hasEnded else { return nil }
    return TraceDiff(
      old: shared < old.steps.count ? old.steps[shared].id : nil,
      new: shared < new.steps.count ? new.steps[shared].id : nil)
  }
}
