extension StyledText {
  /// Its lines when it is broken between words to fit into so many columns.
  ///
  /// A line break in the text starts a new line; a word wider than a line is broken inside.
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
  /// Its lines when it is broken between words to fit into so many columns.
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
      if wordColumns + unit.columns > limit { endWord() }
      word.append(text, role, emphasis)
      wordColumns += unit.columns
    }
  }

  mutating func finish() -> [StyledText] {
    endWord()
    endLine()
    return lines
  }

  /// Puts the word on this line behind the spaces before it, or on the next without them.
  private mutating func endWord() {
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
