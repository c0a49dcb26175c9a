/// What the program's exit status says.
nonisolated enum ExitStatus: Int32 {
  case success = 0

  /// An expectation, a goal or a finding is not met.
  case unmet = 1

  /// The command line is wrong.
  case usage = 2

  /// A document cannot be read.
  case unreadableInput = 65

  /// A file cannot be read or written.
  case inputOutput = 74

  /// Keeps the graver of two statuses.
  mutating func note(_ other: ExitStatus) {
    if other.rawValue > rawValue { self = other }
  }
}
