import Canvas
import Model

extension StyledText {
  /// The sign of a no.
  static func refusal(_ glyphs: Glyphs) -> StyledText { StyledText(glyphs.blocked, .refusal) }

  /// The sign of a no, and the words that say which.
  static func refusal(_ words: String, _ glyphs: Glyphs) -> StyledText {
    refusal(glyphs) + StyledText(" " + words, .blocked)
  }

  /// That an answer lacks a header, in two rows where the name takes the first.
  static func missing(_ name: HeaderName, columns: Int, _ glyphs: Glyphs) -> [StyledText] {
    let label = refusal(glyphs) + StyledText(" " + name.spelling, .headerName)
    let text = StyledText("is missing", .blocked)
    let row = label + " " + text
    return row.columns <= columns ? [row] : [label, "    " + text]
  }
}
