extension BinaryInteger {
  /// The number in hexadecimal digits, with zeros in front up to a length.
  package func hexadecimal(digits count: Int = 1, uppercase: Bool = true) -> String {
    let digits = String(self, radix: 16, uppercase: uppercase)
    return String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
  }
}
