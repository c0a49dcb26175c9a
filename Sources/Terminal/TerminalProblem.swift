/// Why there is no screen to draw on.
package nonisolated enum TerminalProblem: Error, Hashable, Sendable {
  /// Input or output is a file, a pipe or nothing.
  case notATerminal
  /// The terminal database does not know this type; nil where `TERM` is not set.
  case unknownType(String?)
  /// A terminal of this type cannot put its cursor anywhere.
  case cannotMoveCursor(String)
  /// ncurses refused for reasons of its own.
  case cannotOpen
}

extension TerminalProblem: CustomStringConvertible {
  package nonisolated var description: String {
    switch self {
    case .notATerminal:
      "this needs a terminal, and its input or output is not one"
    case .unknownType(nil):
      "TERM is not set, so the kind of terminal is unknown"
    case .unknownType(let type?):
      "the terminal database does not know TERM=\"\(type)\""
    case .cannotMoveCursor(let type):
      "a terminal of the kind TERM=\"\(type)\" cannot move its cursor"
    case .cannotOpen:
      "the terminal cannot be opened"
    }
  }
}
