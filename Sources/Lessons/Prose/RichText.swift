/// Text in which some words stand out.
package struct RichText: Hashable, Sendable {
  /// How words stand out.
  package struct Style: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    package static let strong = Style(rawValue: 1)
    package static let emphasis = Style(rawValue: 2)

    /// As a computer would write it.
    package static let code = Style(rawValue: 4)
  }

  /// Words that stand out in the same way.
  package struct Span: Hashable, Sendable {
    package var text: String
    package var style: Style

    /// Where a link leads, nil for what is none.
    package var link: String?

    package init(_ text: String, _ style: Style = [], link: String? = nil) {
      self.text = text
      self.style = style
      self.link = link
    }
  }

  package private(set) var spans: [Span]

  package init(_ spans: [Span] = []) {
    self.spans = []
    for span in spans { append(span) }
  }

  /// The text without its styles.
  package var plain: String { spans.map(\.text).joined() }

  package var isEmpty: Bool { spans.isEmpty }

  /// Adds words at the end, joining them to the last ones where they look the same.
  package mutating func append(_ span: Span) {
    guard !span.text.isEmpty else { return }
    if let last = spans.last, last.style == span.style, last.link == span.link {
      spans[spans.count - 1].text += span.text
    } else {
      spans.append(span)
    }
  }
}
