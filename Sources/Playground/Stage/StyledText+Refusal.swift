import Canvas
import Model

extension StyledText {
  /// The sign of a no.
  static func refusal(_ glyphs: Glyphs) -> StyledText { StyledText(glyphs.blocked, .refusal) }

  /// The sign of a no, and the words that say which.
  static func refusal(_ words: String, _ glyphs: Glyphs) -> StyledText {
    refusal(glyphs) + StyledText(" " + words, .blocked)
  }

  /// That an answer lacks a header, whose name is never cut for it.
  static func missing(_ name: HeaderName, columns: Int, _ glyphs: Glyphs) -> StyledText {
    let text =
      refusal(glyphs) + StyledText(" \(name.spelling) ", .headerName)
      + StyledText("is missing", .blocked)
    guard text.columns > columns else { return text }
    return refusal(glyphs) + StyledText(" no ", .blocked)
      + StyledText(
        Truncation.knownPrefix.fit(name.spelling, to: columns - 5, glyphs: glyphs), .headerName)
  }
}
