/// What a piece of the screen means; a theme decides what that looks like.
package enum Role: UInt8, CaseIterable, Sendable {
  /// Running text.
  case ordinary
  /// The answer is yes.
  case allowed
  /// The answer is no.
  case blocked
  /// The sign of a no, which is to be seen before its words.
  case refusal
  /// The answer is not known yet.
  case undecided
  /// Somebody has asked, and the other side has yet to answer.
  case asked
  /// The message that is on its way at this step.
  case inFlight
  /// Works, but somebody will regret it.
  case warning
  /// Comes from the preflight cache.
  case cached
  /// Differs from the last committed policy.
  case changed
  /// The bytes on which the decision hangs.
  case deciding
  case headerName
  case headerValue
  /// Of less interest than its surroundings.
  case muted
  /// Advice on what to do next.
  case hint
  /// The name of a key to press.
  case keycap
  /// A reference to the standard.
  case link
  /// The heading of a piece of prose.
  case heading
  /// The name of a pane.
  case title
  case border
  /// The border of the pane that has the keyboard.
  case focusBorder
  /// The row of a list over the stage, or the choice for a field, that the keys act on.
  case selection
  /// Text that is being typed.
  case input
}
