/// Which signs to draw with.
package enum GlyphChoice: String, CaseIterable, Hashable, Sendable {
  /// Those that the terminal can show.
  case auto
  case unicode
  case ascii
}

/// How `corslab play` shows itself.
package enum Interface: String, CaseIterable, Hashable, Sendable {
  /// As a screen, where there is a terminal for one.
  case screen

  /// As plain text from top to bottom, for screen readers and pipes.
  case linear
}
