/// What a step is called: the same in every run of a scenario in which the step occurs.
///
/// It is made of structure only (which request, which redirect hop, which moment) and never of
/// values that an edit changes, so a learner's place survives an edit.
package struct StepID: Hashable, Sendable {
  /// The position of the request, wait or change in the scenario's script, counted from 0.
  package let stimulus: Int

  /// How many redirects were followed before.
  package let hop: Int
  package let moment: Moment

  package init(stimulus: Int, hop: Int, moment: Moment) {
    self.stimulus = stimulus
    self.hop = hop
    self.moment = moment
  }
}
