/// The characters of a YAML text, before and after libyaml has seen them.
extension TextCursor {
  /// The first character on the way to the index of a byte that no YAML text has.
  ///
  /// U+0085, U+2028 and U+2029 are ordinary characters in YAML 1.2 but line breaks in YAML 1.1 and
  /// for libyaml, which would change them silently.
  func problemOfCharacters(to end: Int) -> DocumentProblem? {
    var cursor = self
    while cursor.position < end {
      switch bytes[cursor.position] {
      case 0x20...0x7E, 0x09: cursor.position += 1
      case 0x0A, 0x0D: cursor.advanceOverLineBreak()
      default:
        guard let (scalar, length) = bytes.scalar(at: cursor.position) else {
          return .notUTF8(cursor)
        }
        if let problem = Self.problem(of: scalar, at: cursor.place) { return problem }
        for _ in 0..<length { cursor.advance() }
      }
    }
    return nil
  }

  private static func problem(of scalar: Unicode.Scalar, at place: Place) -> DocumentProblem? {
    switch scalar.value {
    case 0: .binary(at: place)
    case 0x01...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF:
      DocumentProblem(
        "This character cannot be seen. In double quotes it is written \(yamlEscape(scalar)).",
        at: place)
    default: nil
    }
  }

  /// The character at a place at or behind this cursor.
  func scalar(at place: Place) -> Unicode.Scalar? {
    moved(to: place).scalar
  }

  /// The text at a place that was probably meant to be one value.
  func word(at place: Place) -> String {
    var cursor = moved(to: place)
    let start = cursor.position
    while let byte = cursor.byte, !" \t\r\n,]}".utf8.contains(byte) { cursor.advance() }
    return String(decoding: bytes[start..<cursor.position], as: UTF8.self)
  }

  private func moved(to place: Place) -> Self {
    var cursor = self
    while cursor.byte != nil, cursor.line < place.line {
      cursor.advanceToEndOfLine()
      if cursor.byte != nil { cursor.advanceOverLineBreak() }
    }
    while let byte = cursor.byte, byte != UInt8(ascii: "\n"), cursor.place < place {
      cursor.advance()
    }
    return cursor
  }
}

/// A character as an escape in double-quoted YAML: `\x1F`, `\u2028` or `\U0001F366`.
func yamlEscape(_ scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  let (letter, length) =
    switch scalar.value {
    case ...0xFF: ("x", 2)
    case ...0xFFFF: ("u", 4)
    default: ("U", 8)
    }
  return "\\\(letter)\(String(repeating: "0", count: length - digits.count))\(digits)"
}
