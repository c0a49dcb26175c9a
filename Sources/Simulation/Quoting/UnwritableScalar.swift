/// A character that a language has no way to write.
package struct UnwritableScalar: Error, Hashable {
  package let scalar: Unicode.Scalar

  package init(_ scalar: Unicode.Scalar) {
    self.scalar = scalar
  }

  /// The character as Unicode calls it, such as `U+0000`.
  package var name: String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}

extension Unicode.Scalar {
  /// The number of the character in hexadecimal digits, at least this many.
  func hexadecimal(digits count: Int = 1) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
  }
}
