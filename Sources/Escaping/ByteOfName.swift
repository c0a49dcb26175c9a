// To the system the name of a file is bytes, and nothing says that they are UTF-8. A byte that is no
// part of a character stands in a string as one of the last private characters.

extension Unicode.Scalar {
  /// What comes before the private characters that stand for bytes; only those that are not ASCII
  /// need one.
  private static let base: UInt32 = 0x10_FF00

  /// The character that stands for a byte of a file's name, nil for a byte of ASCII.
  package init?(byteOfName byte: UInt8) {
    guard byte >= 0x80 else { return nil }
    self.init(Self.base + UInt32(byte))
  }

  /// The byte of a file's name that the character stands for, nil for nearly all characters.
  package var byteOfName: UInt8? {
    guard value >= Self.base + 0x80 else { return nil }
    return UInt8(truncatingIfNeeded: value - Self.base)
  }
}

extension String {
  /// The text with an escape in the place of every character that stands for a byte, for what is
  /// written into documents and is no name of a file any more.
  package var withEscapedBytes: String {
    guard unicodeScalars.contains(where: { $0.byteOfName != nil }) else { return self }
    return unicodeScalars.map { $0.byteOfName == nil ? String($0) : $0.escape }.joined()
  }
}
