import Canvas

/// A text that lies over the stage and is only read.
package struct TextOverlay: Hashable, Sendable {
  /// What the text is about; the text itself is made when it is drawn.
  package enum Subject: Hashable, Sendable {
    case help
    case details(Target)
    case beforeAndAfter

    /// A word of the trade, by its position.
    case term(Int)

    /// A text that could not be copied, to be taken with the terminal's own selection.
    case clip(Clip)

    /// Whether clicks belong to the terminal while it is open.
    var isForTheMouse: Bool {
      if case .clip = self { true } else { false }
    }
  }

  package let subject: Subject

  /// How many lines were scrolled away; the view stops at the end.
  package private(set) var offset = 0

  package init(_ subject: Subject) {
    self.subject = subject
  }

  /// Scrolls, but not beyond the beginning or the last of this many lines.
  package mutating func scroll(by distance: Int, count: Int, rows: Int) {
    offset = min(max(0, offset + distance), max(0, count - rows))
  }
}
