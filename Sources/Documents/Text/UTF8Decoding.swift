extension [UInt8] {
  /// The Unicode scalar that begins at a position, and how many bytes it takes; nil when the bytes
  /// there are not UTF-8.
  func scalar(at position: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    let first = self[position]
    let length: Int
    // The limits of the second byte keep out overlong forms, surrogates and what lies above U+10FFFF.
    let second: ClosedRange<UInt8>
    switch first {
    case 0x00...0x7F: return (Unicode.Scalar(first), 1)
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard position + length <= count, second.contains(self[position + 1]) else { return nil }
    var value = UInt32(first & (0x7F >> UInt8(length)))
    for offset in 1..<length {
      let byte = self[position + offset]
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return Unicode.Scalar(value).map { ($0, length) }
  }
}
