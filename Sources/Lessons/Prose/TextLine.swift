import Documents

/// A line of a file, without its end.
struct TextLine {
  let text: Substring
  let number: Int

  var isBlank: Bool { text.allSatisfy { $0 == " " || $0 == "\t" } }

  /// How many spaces stand before the text.
  var indent: Int { text.prefix { $0 == " " }.count }

  /// The place of a character, counted from zero.
  func place(_ offset: Int = 0) -> Place { Place(line: number, column: offset + 1) }

  /// The end of the line from a character on, without blanks around it.
  func content(from offset: Int = 0) -> LocatedText {
    let rest = text.dropFirst(offset)
    let leading = rest.prefix { $0 == " " }.count
    var end = rest.dropFirst(leading)
    while end.last == " " { end.removeLast() }
    return LocatedText(end, line: number, column: offset + leading + 1)
  }
}
