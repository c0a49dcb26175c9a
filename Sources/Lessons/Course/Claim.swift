package import Documents

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
