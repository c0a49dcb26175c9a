import Escaping

/// A character that a language has no way to write.
package struct UnwritableScalar: Error, Hashable {
  package let scalar: Unicode.Scalar

  package init(_ scalar: Unicode.Scalar) {
    self.scalar = scalar
  }

  /// The character as Unicode calls it, such as `U+0000`.
  package var name: String { "U+\(scalar.value.hexadecimal(digits: 4))" }
}
