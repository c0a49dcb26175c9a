import Canvas

extension StyledText {
  /// The sign of a no.
  static func refusal(_ glyphs: Glyphs) -> StyledText { StyledText(glyphs.blocked, .refusal) }

  /// The sign of a no, and the words that say which.
  static func refusal(_ words: String, _ glyphs: Glyphs) -> StyledText {
    refusal(glyphs) + StyledText(" " + words, .blocked)
  }
}
