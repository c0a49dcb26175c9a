import Canvas
import Escaping

/// A frame as plain text.
nonisolated enum Snapshot {
  /// The rows as they look, one a line, without the blanks at their ends.
  static func text(of frame: Frame) -> VisibleText {
    frame.screen.lines.map { VisibleText($0) }.joined(separator: "\n") + "\n"
  }
}
