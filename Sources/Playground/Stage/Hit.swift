import Canvas

/// Something that can be clicked, as the regions of a frame name it.
package enum Hit: Hashable, Sendable {
  case pane(Pane)

  /// The target at a position of a pane's ``PaneContent/targets``.
  case target(Pane, Int)
  case command(Command)

  /// The step at a position of the run.
  case step(Int)

  /// The line at a position of the open list.
  case row(Int)

  /// What a region of a frame is called.
  package var id: String {
    switch self {
    case .pane(let pane): "pane \(pane.rawValue)"
    case .target(let pane, let position): "target \(pane.rawValue) \(position)"
    case .command(let command): "command \(command.rawValue)"
    case .step(let position): "step \(position)"
    case .row(let position): "row \(position)"
    }
  }

  /// What a region's name means, nil when it means nothing.
  package init?(id: String) {
    let words = id.split(separator: " ")
    let numbers = words.dropFirst().compactMap { Int($0) }
    switch (words.first, numbers.count) {
    case ("pane", 1):
      guard let pane = Pane(rawValue: numbers[0]) else { return nil }
      self = .pane(pane)
    case ("target", 2):
      guard let pane = Pane(rawValue: numbers[0]) else { return nil }
      self = .target(pane, numbers[1])
    case ("command", 0):
      guard words.count == 2, let command = Command(rawValue: String(words[1])) else { return nil }
      self = .command(command)
    case ("step", 1): self = .step(numbers[0])
    case ("row", 1): self = .row(numbers[0])
    default: return nil
    }
  }
}
