import Browser
import Canvas

/// A line of the browser's console for a pane: what it says stays whole, addresses give way.
struct ConsoleExcerpt {
  private let text: String
  private let glyphs: Glyphs

  init(_ line: ConsoleLine, glyphs: Glyphs) {
    text = line.text
    self.glyphs = glyphs
  }

  /// The whole line, in rows of this many columns, with long addresses shortened in the middle.
  func rows(_ columns: Int) -> [String] {
    shortened(to: max(16, columns - 8)).wrapped(to: columns)
  }

  /// The part of the line that tells most, on one row.
  func oneRow(_ columns: Int) -> String {
    let short = shortened(to: 24)
    guard TextWidth.columns(of: short) > columns else { return short }
    return Truncation.end.fit(String(telling(short)), to: columns, glyphs: glyphs)
  }

  /// What follows the words with which every engine begins.
  private func telling(_ text: String) -> Substring {
    let openings = ["access control check: ", "CORS policy: ", "(Reason: ", "responded with a "]
    for opening in openings {
      if let range = text.range(of: opening) { return text[range.upperBound...] }
    }
    return text[...]
  }

  /// The line with its addresses in at most this many columns.
  private func shortened(to columns: Int) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      guard word.contains("://") else { return String(word) }
      let tail = word.reversed().prefix { "'\").,;‘’“”".contains($0) }.count
      let head = word.prefix { "'\"(‘’“”".contains($0) }.count
      guard head + tail < word.count else { return String(word) }
      let address = String(word.dropFirst(head).dropLast(tail))
      return word.prefix(head)
        + Truncation.middle.fit(address, to: columns, glyphs: glyphs) + word.suffix(tail)
    }.joined(separator: " ")
  }
}
