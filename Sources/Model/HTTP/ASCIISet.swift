/// A set of ASCII bytes; looking a byte up is one shift.
struct ASCIISet: Sendable {
  private let low: UInt64
  private let high: UInt64

  private init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  /// The set of a text's characters.
  init(_ text: String) {
    var low: UInt64 = 0
    var high: UInt64 = 0
    for byte in text.utf8 {
      if byte < 64 { low |= 1 << byte } else { high |= 1 << (byte - 64) }
    }
    self.init(low: low, high: high)
  }

  /// The set with a text's characters added.
  func union(_ text: String) -> ASCIISet {
    let other = ASCIISet(text)
    return ASCIISet(low: low | other.low, high: high | other.high)
  }

  /// Whether the set has a byte; bytes above 0x7F are in no set.
  func contains(_ byte: UInt8) -> Bool {
    switch byte {
    case ..<64: low >> byte & 1 == 1
    case ..<128: high >> (byte - 64) & 1 == 1
    default: false
    }
  }
}
