/// Why a text cannot be the value of a field, in words for the person who typed it.
package struct FieldProblem: Error, Hashable, Sendable {
  package let message: String

  package init(_ message: String) {
    self.message = message
  }
}

/// A value that can be put into a field, and what it means.
package struct FieldChoice: Hashable, Sendable {
  /// The text that stands for it.
  package let text: String

  /// A few words on what it means; empty when the text says it.
  package let meaning: String

  /// Whether it is one of the items of a list, and not the whole value.
  package let isItem: Bool

  package init(_ text: String, _ meaning: String = "", isItem: Bool = false) {
    self.text = text
    self.meaning = meaning
    self.isItem = isItem
  }
}
