import Escaping

/// What both readers object to.
extension DocumentProblem {
  /// The problem of too many brackets inside each other.
  static func tooDeep(at place: Place, deepest: Int) -> Self {
    Self("Lists and fields are nested more than \(deepest) deep here.", at: place)
  }

  /// The problem of a byte that is not UTF-8.
  static func notUTF8(_ cursor: TextCursor) -> Self {
    // Further down these bytes mark nothing.
    let isUTF16 =
      cursor.line == 1
      && (cursor.bytes.starts(with: [0xFF, 0xFE]) || cursor.bytes.starts(with: [0xFE, 0xFF]))
    guard !isUTF16 else {
      return Self("This text is in UTF-16. Save it in UTF-8.", at: cursor.place)
    }
    let byte = cursor.byte.map { $0.hexadecimal(digits: 2) } ?? ""
    return Self("This is not UTF-8 text: the byte 0x\(byte) has no meaning here.", at: cursor.place)
  }

  /// The problem of a zero byte, which no text has.
  static func binary(at place: Place) -> Self {
    Self("This is not a text file: there is a NUL byte.", at: place)
  }
}
