package import Canvas

/// From keys to commands and back: the table's keys, with the changes that somebody made.
package struct Keymap: Hashable, Sendable {
  /// All keys of a command, in the place of those that the table gives it; none takes them away.
  package struct Change: Hashable, Sendable {
    package let command: Command
    package let keys: [Key]

    package init(_ command: Command, _ keys: [Key]) {
      self.command = command
      self.keys = keys
    }
  }

  /// The keys of the table.
  package static let standard = Keymap([])

  private let keys: [Command: [Key]]
  private let commands: [Mode: [Key: Command]]

  /// The table's keys with changes.
  ///
  /// A key that a change gives to a command is taken from the commands that have it only from the
  /// table. Of several changes that want one key, the first gets it; ``problems(in:)`` tells.
  package init(_ changes: [Change]) {
    var commands: [Mode: [Key: Command]] = [:]
    var keys: [Command: [Key]] = [:]
    let changed = Set(changes.map(\.command))
    let usual = Command.allCases.filter { !changed.contains($0) }
    for change in changes + usual.map({ Change($0, $0.entry.keys) }) {
      let command = change.command
      let modes = command.modes
      let free = change.keys.filter { key in modes.allSatisfy { commands[$0]?[key] == nil } }
      keys[command] = free
      for mode in modes {
        for key in free { commands[mode, default: [:]][key] = command }
      }
    }
    self.keys = keys
    self.commands = commands
  }

  /// What a key means to the part that has the keys, nil when it means nothing or types something.
  package func command(for key: Key, in mode: Mode) -> Command? {
    commands[mode]?[key]
  }

  /// The keys of a command, the one to show first.
  package func keys(of command: Command) -> [Key] {
    keys[command] ?? []
  }

  /// The key to show for a command, nil when it has none.
  package func mainKey(of command: Command) -> Key? {
    keys(of: command).first
  }

  /// The main key of a command as it is shown, empty when it has none.
  package func label(of command: Command, glyphs: Glyphs) -> String {
    mainKey(of: command)?.label(glyphs: glyphs) ?? ""
  }
}
