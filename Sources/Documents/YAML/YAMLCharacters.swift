/// The characters of a YAML text, before and after libyaml has seen them.
extension TextCursor {
  /// The problem of the first character on the way to the index of a byte that YAML text may not
  /// have.
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
        if scalar == "\0" { return .binary(at: cursor.place) }
        guard !scalar.needsEscape else { return .invisible(scalar, at: cursor.place) }
        for _ in 0..<length { cursor.advance() }
      }
    }
    return nil
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

  /// What stands in the line of a place before that place.
  func line(upTo place: Place) -> String {
    let start = moved(to: Place(line: place.line, column: 1))
    let end = moved(to: place)
    return String(decoding: bytes[start.position..<end.position], as: UTF8.self)
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

extension DocumentProblem {
  /// The problem of a character that nobody can see in the text.
  fileprivate static func invisible(_ scalar: Unicode.Scalar, at place: Place) -> Self {
    Self(
      "Here is a character that cannot be seen. In double quotes it is written "
        + "\(scalar.yamlEscape).", at: place)
  }
}
