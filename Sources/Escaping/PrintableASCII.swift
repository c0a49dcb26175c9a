extension String {
  /// Whether it consists of ASCII that can be seen, blanks included, as nearly every text does: such
  /// a text needs no escapes, and takes a column a byte.
  package var isPrintableASCII: Bool {
    var text = self
    // Through its view of bytes, each would be asked for by itself.
    return text.withUTF8 { bytes in bytes.allSatisfy { (0x20..<0x7F).contains($0) } }
  }
}
