package import Documents

/// A quick round: cards that are judged one after the other.
package struct Cards: Hashable, Sendable {
  package let deal: [Card]

  /// How many must be right; those that were missed come again.
  package let pass: Int
  package let place: Place
}

/// What a card shows, and the question about it.
package struct Card: Hashable, Sendable {
  /// The lines on the card, shown as they are written.
  package let show: [String]
  package let question: Question
}
