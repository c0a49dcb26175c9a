/// Who gets the keys at the moment.
package enum Mode: String, CaseIterable, Hashable, Sendable {
  /// The panes.
  case stage

  /// A field that is being edited.
  case editing

  /// A list from which one thing is chosen while its filter is typed.
  case choosing

  /// A text that is only read.
  case reading

  /// A text that is being looked for while it is typed.
  case searching

  /// What a lesson lays over the stage: something to read, or a question.
  case sheet

  /// The screen is too small for anything but leaving.
  case tooSmall

  /// Whether keys that type characters type, instead of being commands.
  package var takesText: Bool { self == .editing || self == .choosing || self == .searching }
}
