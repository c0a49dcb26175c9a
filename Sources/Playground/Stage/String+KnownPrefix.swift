import Canvas

/// Names of headers where there is little room: the prefix that everybody knows goes first.
extension String {
  /// The text with `Access-Control-`, if it begins with that, written as an ellipsis.
  func withoutKnownPrefix(glyphs: Glyphs) -> String {
    let known = "access-control-"
    guard utf8.count > known.utf8.count, prefix(known.count).lowercased() == known else {
      return self
    }
    return glyphs.ellipsis + "-" + dropFirst(known.count)
  }

  /// The text with the known prefix of each word that has it written as an ellipsis.
  func withoutKnownPrefixes(glyphs: Glyphs) -> String {
    split(separator: " ", omittingEmptySubsequences: false)
      .map { String($0).withoutKnownPrefix(glyphs: glyphs) }.joined(separator: " ")
  }

  /// The text; if it takes more than this many columns, without known prefixes and shortened further
  /// in its middle if need be.
  func withoutKnownPrefixes(ifWiderThan limit: Int, glyphs: Glyphs) -> String {
    guard TextWidth.exceeds(limit, self) else { return self }
    return Truncation.middle.fit(withoutKnownPrefixes(glyphs: glyphs), to: limit, glyphs: glyphs)
  }
}
