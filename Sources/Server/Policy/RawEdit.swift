/// A header edit that is made after everything else has answered.
///
/// Values may hold the placeholders `${origin}`, `${acrm}` and `${acrh}`.
package struct RawEdit: Hashable, Sendable {
  /// Which answers are edited.
  package enum Scope: String, CaseIterable, Hashable, Sendable {
    case any, preflight, actual
  }

  /// What is done to the answer's lines.
  package enum Action: Hashable, Sendable {
    /// The lines of this name give way to one with this value.
    case set(name: String, value: String)

    /// One more line.
    case add(name: String, value: String)

    /// The lines of this name go; only those with the value when there is one.
    case remove(name: String, value: String?)
  }

  package var scope: Scope
  package var action: Action

  package init(_ action: Action, on scope: Scope = .any) {
    self.action = action
    self.scope = scope
  }
}
