/// Where a text that is too long for its place is shortened.
package enum Truncation: CaseIterable, Sendable {
  /// The beginning stays.
  case end
  /// Beginning and end stay, the end a little longer: the telling part of a host is its end.
  case middle

  /// The text, shortened if it takes more than this many columns.
  package func fit(_ text: String, to limit: Int, glyphs: Glyphs = .unicode) -> String {
    guard TextWidth.exceeds(limit, text) else { return text }
    guard limit > 0 else { return "" }
    switch self {
    case .end:
      return StyledText(text).truncated(to: limit, glyphs: glyphs).text
    case .middle:
      let head = StyledText(text).prefix(columns: (limit - 1) / 2).text
      return head + glyphs.ellipsis + text.suffix(columns: limit - 1 - (limit - 1) / 2)
    }
  }
}

extension String {
  /// Its end, as far as it fits into this many columns.
  fileprivate func suffix(columns limit: Int) -> String {
    var left = limit
    var start = endIndex
    var base = endIndex
    // What lies before the end is not looked at, however long it is.
    while base > startIndex {
      base = unicodeScalars.index(before: base)
      if base > startIndex, TextWidth.isMark(unicodeScalars[base]) { continue }
      let columns = TextWidth.columns(of: String(self[base..<start]))
      guard columns <= left else { break }
      left -= columns
      start = base
    }
    return String(self[start...])
  }

  /// The text, or this many characters of its beginning and of its end when it is longer than
  /// anybody looks at, so that what is made of it for the screen does not cost more the longer it is.
  package func abridged(to count: Int = 1000, glyphs: Glyphs = .unicode) -> String {
    guard utf8.count > 12 * count else { return self }
    return String(unicodeScalars.prefix(count)) + glyphs.ellipsis
      + String(unicodeScalars.suffix(count))
  }
}
