import Canvas

/// A frame as plain text.
nonisolated enum Snapshot {
  /// The rows as they look, one a line, without the blanks at their ends.
  static func text(of frame: Frame) -> String {
    frame.screen.lines.joined(separator: "\n") + "\n"
  }
}
