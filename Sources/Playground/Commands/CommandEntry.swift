package import Canvas

/// What is known about a command: the one place from which keys, hints, help and the palette come.
package struct CommandEntry: Sendable {
  /// What it does, as a person would say it.
  package let title: String

  /// The keys that do it unless somebody changed them, the one to show first.
  package let keys: [Key]

  /// Where the keys mean this command, nil for where its section says.
  let modes: Set<Mode>?

  init(_ title: String, _ keys: [Key], _ modes: Set<Mode>? = nil) {
    self.title = title
    self.keys = keys
    self.modes = modes
  }
}
