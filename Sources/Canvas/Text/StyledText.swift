/// A line of text whose parts mean different things.
package struct StyledText: Hashable, Sendable {
  /// A stretch of text with one meaning.
  package struct Span: Hashable, Sendable {
    package var text: String
    package var role: Role
    package var emphasis: Emphasis

    package init(_ text: String, _ role: Role = .ordinary, _ emphasis: Emphasis = []) {
      self.text = text
      self.role = role
      self.emphasis = emphasis
    }
  }

  package private(set) var spans: [Span]

  package init(_ spans: [Span]) {
    self.spans = spans
  }

  /// A text with one meaning throughout.
  package init(_ text: String = "", _ role: Role = .ordinary, _ emphasis: Emphasis = []) {
    spans = text.isEmpty ? [] : [Span(text, role, emphasis)]
  }

  /// The text without its meaning.
  package var text: String { spans.map(\.text).joined() }

  /// The terminal columns that it takes.
  package var columns: Int { spans.reduce(0) { $0 + TextWidth.columns(of: $1.text) } }

  /// Whether it takes more than this many columns; what lies beyond is not looked at.
  private func exceeds(_ limit: Int) -> Bool {
    var left = limit
    return spans.contains { span in
      if TextWidth.exceeds(left, span.text) { return true }
      left -= TextWidth.columns(of: span.text)
      return false
    }
  }

  package var isEmpty: Bool { spans.allSatisfy(\.text.isEmpty) }

  /// Adds a stretch at the end, joining it to the last one where they mean the same.
  package mutating func append(_ text: String, _ role: Role = .ordinary, _ emphasis: Emphasis = [])
  {
    guard !text.isEmpty else { return }
    if let last = spans.last, last.role == role, last.emphasis == emphasis {
      spans[spans.count - 1].text += text
    } else {
      spans.append(Span(text, role, emphasis))
    }
  }

  /// Its beginning, as far as it fits into this many columns.
  package func prefix(columns limit: Int) -> StyledText {
    var left = limit
    var result = StyledText()
    for span in spans {
      var end = span.text.startIndex
      var isCut = false
      for unit in TextUnits(span.text) {
        guard unit.columns <= left else {
          isCut = true
          break
        }
        left -= unit.columns
        end = unit.range.upperBound
      }
      result.append(String(span.text[..<end]), span.role, span.emphasis)
      if isCut { break }
    }
    return result
  }

  /// The text, or its beginning and an ellipsis if it does not fit into this many columns.
  package func truncated(to limit: Int, glyphs: Glyphs = .unicode) -> StyledText {
    guard exceeds(limit) else { return self }
    guard limit > 0 else { return StyledText() }
    var result = prefix(columns: limit - 1)
    result.append(glyphs.ellipsis, result.spans.last?.role ?? .ordinary)
    return result
  }

  /// The text with blanks after it, so that it takes at least this many columns.
  package func padded(to columns: Int) -> StyledText {
    self + StyledText(String(repeating: " ", count: max(0, columns - self.columns)))
  }

  package static func + (left: StyledText, right: StyledText) -> StyledText {
    var result = left
    for span in right.spans { result.append(span.text, span.role, span.emphasis) }
    return result
  }

  package static func += (left: inout StyledText, right: StyledText) {
    left = left + right
  }
}

extension StyledText: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) {
    self.init(value)
  }
}
