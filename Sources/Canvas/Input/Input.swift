/// What reaches the program from the terminal.
package enum Input: Hashable, Sendable {
  /// What the mouse did.
  package enum MouseAction: Hashable, Sendable {
    case click
    case scrollUp
    case scrollDown
  }

  case key(Key)
  /// Text that was pasted in one go, and whether it is only the beginning of that; no commands
  /// must be read into it.
  case paste(String, isCut: Bool = false)
  case mouse(MouseAction, at: Point)
  /// The terminal has a new size.
  case resize(Size)
  /// The program was suspended and goes on.
  case resumed
  /// Somebody asks the program to stop until it is continued.
  case suspend
  /// Somebody asks the program to end, by this signal.
  case terminate(signal: Int32)
  /// The terminal is gone.
  case hangup
  /// Nothing happened for as long as the program was willing to wait.
  case tick
}
