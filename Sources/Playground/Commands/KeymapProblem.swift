package import Canvas

/// Why changed keys cannot be used.
package enum KeymapProblem: Error, Hashable, Sendable {
  /// The key types a character where the command is needed.
  case types(Key, Command, Mode)

  /// Two changes want the same key in the same mode.
  case conflict(Key, Command, with: Command, Mode)

  /// A mode could not be left any more; the command is the one whose change is to blame.
  case noWayOut(Command, Mode, needed: [Command])

  /// The command whose keys are wrong.
  package var command: Command {
    switch self {
    case .types(_, let command, _), .conflict(_, let command, _, _),
      .noWayOut(let command, _, _):
      command
    }
  }

  /// The key that is wrong, nil when it is the lack of one.
  package var key: Key? {
    switch self {
    case .types(let key, _, _), .conflict(let key, _, _, _): key
    case .noWayOut: nil
    }
  }
}

extension KeymapProblem: CustomStringConvertible {
  package var description: String {
    switch self {
    case .types(let key, let command, let mode):
      "\(key) types a character \(mode.place), so it cannot be \(command.name)."
    case .conflict(let key, let command, let other, let mode):
      "\(key) cannot be \(command.name) and \(other.name), both \(mode.place)."
    case .noWayOut(_, let mode, let needed):
      "Nothing would lead out any more \(mode.place): "
        + needed.map(\.name).joined(separator: " or ") + " needs a key."
    }
  }
}

extension Keymap {
  /// Everything that is wrong with changes, in their order.
  package static func problems(in changes: [Change]) -> [KeymapProblem] {
    typing(changes) + conflicts(changes) + deadEnds(changes)
  }

  private static func typing(_ changes: [Change]) -> [KeymapProblem] {
    changes.flatMap { change in
      let modes = Mode.allCases.filter { $0.takesText && change.command.modes.contains($0) }
      return change.keys.filter { $0.typed != nil }.compactMap { key in
        modes.first.map { KeymapProblem.types(key, change.command, $0) }
      }
    }
  }

  private static func conflicts(_ changes: [Change]) -> [KeymapProblem] {
    var problems: [KeymapProblem] = []
    var owners: [Mode: [Key: Command]] = [:]
    for change in changes {
      for key in change.keys {
        let modes = Mode.allCases.filter { change.command.modes.contains($0) }
        let taken = modes.first { (owners[$0]?[key] ?? change.command) != change.command }
        if let taken, let other = owners[taken]?[key] {
          problems.append(.conflict(key, change.command, with: other, taken))
        } else {
          for mode in modes { owners[mode, default: [:]][key] = change.command }
        }
      }
    }
    return problems
  }

  private static func deadEnds(_ changes: [Change]) -> [KeymapProblem] {
    let keymap = Keymap(changes)
    return Mode.allCases.compactMap { mode in
      let exits = mode.exits
      guard exits.allSatisfy({ keymap.keys(of: $0).isEmpty }) else { return nil }
      let lost = Set(exits.flatMap(\.entry.keys))
      // Either an exit was emptied, or another command took its last key.
      let culprit =
        changes.first { exits.contains($0.command) }
        ?? changes.first { change in
          // A key that is taken in one mode is lost to the exit in all of its modes.
          exits.contains { !$0.modes.isDisjoint(with: change.command.modes) }
            && !lost.isDisjoint(with: change.keys)
        }
      return culprit.map { KeymapProblem.noWayOut($0.command, mode, needed: exits) }
    }
  }
}

extension Mode {
  /// The commands of which one must have a key, or nobody gets out again.
  package var exits: [Command] {
    switch self {
    case .stage, .tooSmall: [.around(.quit), .around(.quitAnywhere)]
    case .editing: [.editing(.cancel)]
    case .choosing: [.list(.close)]
    case .reading: [.text(.close)]
    case .searching: [.search(.end)]
    case .sheet: [.page(.close)]
    }
  }

  /// Where that is, for the end of a sentence.
  fileprivate var place: String {
    switch self {
    case .stage: "on the stage"
    case .editing: "while editing"
    case .choosing: "in a list"
    case .reading: "in a text"
    case .searching: "while searching"
    case .sheet: "on a page of a lesson"
    case .tooSmall: "on a small screen"
    }
  }
}
