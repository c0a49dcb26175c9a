package import Documents

/// A chapter of the course.
package struct Chapter: Hashable, Sendable {
  package let number: Int
  package let title: String

  /// One or two sentences about it.
  package let about: RichText
  package let place: Place
}
