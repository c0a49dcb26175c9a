extension StyledText {
  /// Its lines when it is broken between words to fit into this many columns.
  ///
  /// A line break in the text starts a new line; a word wider than a line begins on its own and is
  /// broken behind a slash, or else behind another sign that joins its parts.
  package func wrapped(to limit: Int) -> [StyledText] {
    guard limit > 0 else { return [] }
    var wrapping = Wrapping(limit: limit)
    for span in spans {
      for unit in TextUnits(span.text) {
        wrapping.add(unit, String(span.text[unit.range]), span.role, span.emphasis)
      }
    }
    return wrapping.finish()
  }
}

extension String {
  /// Its lines when it is broken between words to fit into this many columns.
  package func wrapped(to columns: Int) -> [String] {
    StyledText(self).wrapped(to: columns).map(\.text)
  }
}

/// The state of breaking a text into lines: the finished ones, the present one, and the word
/// that may still have to move to the next.
private struct Wrapping {
  let limit: Int
  var lines: [StyledText] = []
  var line = StyledText()
  var lineColumns = 0
  var gap = StyledText()
  var gapColumns = 0
  var word = StyledText()
  var wordColumns = 0

  /// The columns of the word up to its last slash, and up to its last other sign that joins parts.
  private var slashColumns = 0
  private var jointColumns = 0
  private var lastScalar: Unicode.Scalar?

  init(limit: Int) {
    self.limit = limit
  }

  mutating func add(_ unit: TextUnit, _ text: String, _ role: Role, _ emphasis: Emphasis) {
    if unit.scalar == "\n" {
      endWord()
      endLine()
    } else if unit.isSpace {
      endWord()
      gap.append(text, role, emphasis)
      gapColumns += 1
    } else {
      if wordColumns + unit.columns > limit { breakWord() }
      word.append(text, role, emphasis)
      wordColumns += unit.columns
      noteJoint(behind: unit.scalar)
    }
  }

  mutating func finish() -> [StyledText] {
    endWord()
    endLine()
    return lines
  }

  /// Remembers that the word may be broken here; the slashes behind a scheme stay with the host.
  private mutating func noteJoint(behind scalar: Unicode.Scalar) {
    switch scalar {
    case "/": if lastScalar != ":", lastScalar != "/" { slashColumns = wordColumns }
    case "-", ".", ",", ";", "&", "?", "=", "#", "_": jointColumns = wordColumns
    default: break
    }
    lastScalar = scalar
  }

  /// Puts the beginning of a word that is wider than a line on a line of its own.
  private mutating func breakWord() {
    // A place near the start would leave a line that is nearly empty.
    let joint = [slashColumns, jointColumns].first { $0 * 3 >= limit }
    let cut = joint ?? wordColumns
    if lineColumns > 0 { endLine() }
    (gap, gapColumns) = (StyledText(), 0)
    line = word.prefix(columns: cut)
    lineColumns = cut
    word = word.dropping(line)
    wordColumns -= cut
    slashColumns = max(0, slashColumns - cut)
    jointColumns = max(0, jointColumns - cut)
  }

  /// Puts the word on this line behind the spaces before it, or on the next without them.
  private mutating func endWord() {
    (slashColumns, jointColumns, lastScalar) = (0, 0, nil)
    guard wordColumns > 0 else { return }
    if lineColumns + gapColumns + wordColumns <= limit {
      line += gap
      lineColumns += gapColumns
    } else if lineColumns > 0 || gapColumns > 0 {
      if lineColumns > 0 { endLine() }
    }
    line += word
    lineColumns += wordColumns
    (gap, gapColumns, word, wordColumns) = (StyledText(), 0, StyledText(), 0)
  }

  private mutating func endLine() {
    lines.append(line)
    (line, lineColumns, gap, gapColumns) = (StyledText(), 0, StyledText(), 0)
  }
}

extension StyledText {
  /// What is left behind its beginning.
  fileprivate func dropping(_ beginning: StyledText) -> StyledText {
    var left = beginning.text.utf8.count
    var rest = StyledText()
    for span in spans {
      let count = min(left, span.text.utf8.count)
      left -= count
      let start = span.text.utf8.index(span.text.startIndex, offsetBy: count)
      rest.append(String(span.text[start...]), span.role, span.emphasis)
    }
    return rest
  }
}
