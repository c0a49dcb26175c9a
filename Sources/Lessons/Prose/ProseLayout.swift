package import Canvas

/// Lays prose out in lines, the same for the screen, for pipes and for the proof that it fits.
package struct ProseLayout: Hashable, Sendable {
  /// The width of a line, in columns.
  package let columns: Int
  package let glyphs: Glyphs

  /// The column beside the playground.
  package static let standardColumns = 60

  package init(columns: Int = standardColumns, glyphs: Glyphs = .unicode) {
    self.columns = columns
    self.glyphs = glyphs
  }

  /// The lines of blocks, with an empty one between two blocks.
  package func lines(_ blocks: [Block]) -> [StyledText] {
    Array(blocks.map { lines($0) }.joined(separator: [StyledText()]))
  }

  /// The lines of a text.
  package func lines(_ text: RichText, role: Role = .ordinary) -> [StyledText] {
    text.styled(role).wrapped(to: columns)
  }

  /// The lines of a text behind a mark, all of them indented as far as the mark is wide.
  package func lines(_ text: RichText, behind mark: StyledText) -> [StyledText] {
    text.styled().wrapped(to: max(1, columns - mark.columns)).enumerated().map { index, line in
      (index == 0 ? mark : StyledText(String(repeating: " ", count: mark.columns))) + line
    }
  }

  private func lines(_ block: Block) -> [StyledText] {
    switch block.content {
    case .heading(let text):
      text.styled(.heading, .bold).wrapped(to: columns)
    case .paragraph(let text): lines(text)
    case .list(let items, firstNumber: nil):
      items.flatMap { lines($0, behind: StyledText("\(glyphs.bullet) ", .muted)) }
    case .list(let items, let first?):
      items.enumerated().flatMap { index, item in
        lines(item, behind: StyledText("\(first + index). ", .muted))
      }
    case .quote(let paragraphs): quote(paragraphs)
    case .code(let lines, _):
      // Code is cut by the screen where it is too wide, never wrapped: its lines mean something.
      lines.map { StyledText("  \($0)", .headerValue) }
    }
  }

  private func quote(_ paragraphs: [RichText]) -> [StyledText] {
    let bar = StyledText("\(glyphs.vertical) ", .muted)
    let texts = paragraphs.map { $0.styled().wrapped(to: max(1, columns - 2)) }
    return texts.joined(separator: [StyledText()]).map { bar + $0 }
  }
}

extension RichText {
  /// The text with the roles of its words on a screen.
  package func styled(_ role: Role = .ordinary, _ emphasis: Emphasis = []) -> StyledText {
    StyledText(
      spans.map { span in
        let spanRole: Role =
          span.link != nil ? .link : span.style.contains(.code) ? .headerValue : role
        var look = emphasis
        if span.style.contains(.strong) { look.insert(.bold) }
        if span.style.contains(.emphasis) { look.insert(.underline) }
        return StyledText.Span(span.text, spanRole, look)
      })
  }
}
