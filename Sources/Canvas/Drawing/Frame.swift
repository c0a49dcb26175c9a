/// A place that reacts to the mouse.
package struct HitRegion: Hashable, Sendable {
  /// What it stands for, in the words of the view that drew it: `pane.server`, `command.step`.
  package let id: String
  package let rect: Rect

  package init(_ id: String, _ rect: Rect) {
    self.id = id
    self.rect = rect
  }
}

/// Everything that a terminal is asked to show at one moment.
package struct Frame: Hashable, Sendable {
  package var screen: Screen
  /// Where the terminal's cursor stands, so that screen readers and magnifiers follow it.
  package var cursor: Point?
  /// Whether the cursor is shown as a place to type.
  package var isCursorVisible = false
  /// What reacts to the mouse; where several overlap, the last one wins.
  package var regions: [HitRegion] = []
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

  /// The region that a click at this place means.
  package func region(at point: Point) -> HitRegion? {
    regions.last { $0.rect.contains(point) }
  }
}
