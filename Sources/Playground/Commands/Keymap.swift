package import Canvas

/// From keys to commands, straight from the table.
package enum Keymap {
  /// What a key means to whoever has the keys, nil when it means nothing or types something.
  package static func command(for key: Key, in mode: Mode) -> Command? {
    commands[mode]?[key]
  }

  private static let commands: [Mode: [Key: Command]] = {
    var map: [Mode: [Key: Command]] = [:]
    for command in Command.allCases {
      let entry = command.entry
      for mode in entry.modes {
        for key in entry.keys { map[mode, default: [:]][key] = command }
      }
    }
    return map
  }()
}
