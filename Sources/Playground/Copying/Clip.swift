/// A text that is worth having on the clipboard.
package struct Clip: Hashable, Sendable {
  /// What it is, in a few words.
  package let what: String
  package let text: String

  package init(_ what: String, _ text: String) {
    self.what = what
    self.text = text
  }
}
