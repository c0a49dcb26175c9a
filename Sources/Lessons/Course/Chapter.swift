package import Documents

/// A chapter of the course.
package struct Chapter: Hashable, Sendable {
  package let number: Int
  package let title: String

  /// One or two sentences about it.
  package let about: RichText
  package let place: Place
}

/// A document whose story lessons tell.
package struct SourceDocument: Hashable, Sendable {
  /// The name by which lessons refer to it.
  package let name: String
  package let title: String
  package let place: Place
}

/// Something that people believe about CORS.
package struct Claim: Hashable, Sendable {
  package let id: String
  package let claim: RichText

  /// What is so instead.
  package let truth: RichText

  /// The name of the document that says it, nil when it is heard everywhere.
  package let source: Reference?

  /// What has to be there before a lesson can settle it, nil when one can.
  package let waitsFor: String?
  package let place: Place
}

/// A word of the trade.
package struct Term: Hashable, Sendable {
  package let term: String

  /// What it means, in one sentence.
  package let says: RichText

  /// Where it is defined.
  package let link: String
  package let place: Place
}
