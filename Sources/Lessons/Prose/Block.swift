package import Documents

/// A piece of prose that stands by itself.
package struct Block: Hashable, Sendable {
  /// The kinds of blocks.
  package enum Content: Hashable, Sendable {
    case heading(RichText)
    case paragraph(RichText)

    /// Items behind dashes, or behind numbers from a first one on.
    case list([RichText], firstNumber: Int?)

    /// Paragraphs that somebody else said.
    case quote([RichText])

    /// Lines as they are, and the language that the author named, empty for none.
    case code([String], language: String)
  }

  package let content: Content

  /// Where the block begins.
  package let place: Place

  package init(_ content: Content, at place: Place) {
    self.content = content
    self.place = place
  }
}
