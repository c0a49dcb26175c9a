/// A word that is none of a few possible ones, and what to say to its author.
package struct UnknownChoice: Hashable, Sendable {
  /// What was probably meant.
  package let suggestion: String?

  /// Sentences for the end of a message, with a space before them: what was probably meant first,
  /// because messages are cut at their end, and then everything that is possible.
  package let advice: String

  /// The most words that somebody looks through; for more there is a page somewhere.
  private static let most = 40

  package init(_ word: String, among possible: [String]) {
    self.init(suggestion: Suggestion.nearest(to: word, among: possible), among: possible)
  }

  package init(suggestion: String?, among possible: [String]) {
    self.suggestion = suggestion
    let isShort = (1...Self.most).contains(possible.count)
    let list = isShort ? " Possible: \(possible.map(excerpt).joined(separator: ", "))." : ""
    advice = Suggestion.question(about: suggestion) + list
  }
}
