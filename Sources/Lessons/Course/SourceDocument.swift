package import Documents

/// A document whose story lessons tell.
package struct SourceDocument: Hashable, Sendable {
  /// The name by which lessons refer to it.
  package let name: String
  package let title: String
  package let place: Place
}
