package import Documents

/// A name that a lesson writes down for something elsewhere, which may not exist.
package struct Reference: Hashable, Sendable {
  package let name: String
  package let place: Place

  package init(_ name: String, at place: Place) {
    self.name = name
    self.place = place
  }
}
