/// Everything that a terminal is asked to show at one moment.
package struct Frame: Hashable, Sendable {
  package var screen: Screen
  /// Where the terminal's cursor stands, so that screen readers and magnifiers follow it.
  package var cursor: Point?
  /// Whether the cursor is shown as a place to type.
  package var isCursorVisible = false
  /// The title for the terminal's window.
  package var title: String?

  /// A frame with this screen and nothing else.
  package init(_ screen: Screen) {
    self.screen = screen
  }

  /// An empty frame.
  package init(_ size: Size) {
    self.init(Screen(size))
  }
}
