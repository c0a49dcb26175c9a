extension Unicode.Scalar {
  /// Whether nobody sees the character, though it can steer a terminal, or turn, hide or imitate
  /// the text around it.
  ///
  /// This is the only place that decides so, for the screen, for messages and reports, and for the
  /// YAML and JSON that is written. Blanks, marks and emoji can be seen; what joins emoji or chooses
  /// between their looks cannot, and carries hidden text just as well.
  package var isUnseen: Bool {
    if value < 0x7F { return value < 0x20 }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
      .unassigned:
      return true
    default:
      return properties.isDefaultIgnorableCodePoint || properties.isVariationSelector
        || properties.isBidiControl
    }
  }

  /// How the character is written for a person where it must not stand itself: `\n`, `\x1B`,
  /// `\u{202E}`.
  ///
  /// This is the only such spelling. Formats that are read again, such as JSON, have their own. A
  /// character that stands for a byte of a file's name is written as that byte.
  package var escape: String {
    switch self {
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default:
      let value = byteOfName.map(UInt32.init) ?? value
      return value <= 0xFF
        ? "\\x\(value.hexadecimal(digits: 2))" : "\\u{\(value.hexadecimal())}"
    }
  }
}
