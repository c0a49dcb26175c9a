package import Documents

/// A word of the trade.
package struct Term: Hashable, Sendable {
  package let term: String

  /// What it means, in one sentence.
  package let says: RichText

  /// Where it is defined.
  package let link: String
  package let place: Place
}
