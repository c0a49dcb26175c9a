import Escaping

/// Strings and numbers.
extension JSONReader {
  /// Reads a string, at whose opening quote the cursor is.
  mutating func string() throws(DocumentProblem) -> String {
    let opening = cursor.place
    cursor.position += 1
    let start = cursor.position
    var isASCII = true
    while let byte = cursor.byte {
      switch byte {
      case UInt8(ascii: "\""):
        defer { cursor.position += 1 }
        return try text(start..<cursor.position, isASCII: isASCII)
      case UInt8(ascii: "\\"): return try stringWithEscapes(from: start, opening: opening)
      case 0x00..<0x20: throw controlCharacter(byte, opening: opening)
      case 0x80...:
        isASCII = false
        cursor.advance()
      default: cursor.position += 1
      }
    }
    throw unfinishedString(opening)
  }

  /// Reads the rest of a string that has escapes, the first of which is next.
  private mutating func stringWithEscapes(
    from start: Int, opening: Place
  ) throws(DocumentProblem) -> String {
    var result = try text(start..<cursor.position, isASCII: false)
    var runStart = cursor.position
    while let byte = cursor.byte {
      switch byte {
      case UInt8(ascii: "\""):
        result += try text(runStart..<cursor.position, isASCII: false)
        cursor.position += 1
        return result
      case UInt8(ascii: "\\"):
        result += try text(runStart..<cursor.position, isASCII: false)
        result.unicodeScalars.append(try escape(opening: opening))
        runStart = cursor.position
      case 0x00..<0x20: throw controlCharacter(byte, opening: opening)
      default: cursor.advance()
      }
    }
    throw unfinishedString(opening)
  }

  /// Reads one escape, at whose backslash the cursor is.
  private mutating func escape(opening: Place) throws(DocumentProblem) -> Unicode.Scalar {
    let backslash = cursor
    cursor.position += 1
    guard let letter = cursor.scalar else {
      throw cursor.byte == nil ? unfinishedString(opening) : .notUTF8(cursor)
    }
    let scalar: Unicode.Scalar
    switch letter {
    case "\"", "\\", "/": scalar = letter
    case "b": scalar = "\u{8}"
    case "f": scalar = "\u{C}"
    case "n": scalar = "\n"
    case "r": scalar = "\r"
    case "t": scalar = "\t"
    case "\n", "\r": throw unfinishedString(opening)
    case "u":
      cursor.position += 1
      return try unicodeEscape(from: backslash)
    default:
      throw DocumentProblem(
        "JSON has no escape \\\(excerpt(String(letter))). A backslash is written \\\\.",
        at: backslash.place)
    }
    cursor.position += 1
    return scalar
  }

  /// Reads the digits behind `\u`, and the second half of a surrogate pair.
  private mutating func unicodeEscape(
    from backslash: TextCursor
  ) throws(DocumentProblem) -> Unicode.Scalar {
    let first = try fourDigits(from: backslash)
    if let scalar = Unicode.Scalar(first) { return scalar }
    if first < 0xDC00, cursor.isAt("\\u") {
      let secondBackslash = cursor
      cursor.position += 2
      let second = try fourDigits(from: secondBackslash)
      if (0xDC00...0xDFFF).contains(second),
        let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      {
        return scalar
      }
    }
    throw DocumentProblem(
      "\\u\(first.hexadecimal(digits: 4)) is half of a surrogate pair, and the other "
        + "half is missing.", at: backslash.place)
  }

  private mutating func fourDigits(from backslash: TextCursor) throws(DocumentProblem) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = cursor.byte, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw DocumentProblem("Four hexadecimal digits follow \\u.", at: backslash.place)
      }
      value = value << 4 | UInt32(digit)
      cursor.position += 1
    }
    return value
  }

  /// The text of some bytes, which must be UTF-8.
  private func text(_ range: Range<Int>, isASCII: Bool) throws(DocumentProblem) -> String {
    if isASCII { return String(decoding: cursor.bytes[range], as: UTF8.self) }
    if let text = String(validating: cursor.bytes[range], as: UTF8.self) { return text }
    throw .notUTF8(cursor.atInvalidByteOfLine)
  }

  private func unfinishedString(_ opening: Place) -> DocumentProblem {
    DocumentProblem("This text never ends: its closing \" is missing.", at: opening)
  }

  private func controlCharacter(_ byte: UInt8, opening: Place) -> DocumentProblem {
    switch byte {
    case 0: .binary(at: cursor.place)
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): unfinishedString(opening)
    case UInt8(ascii: "\t"):
      DocumentProblem("Inside quotes a tab is written \\t.", at: cursor.place)
    default:
      DocumentProblem(
        "Inside quotes this control character is written \(Unicode.Scalar(byte).jsonEscape).",
        at: cursor.place)
    }
  }

  /// Reads a number and keeps it as it is written.
  mutating func number() throws(DocumentProblem) -> String {
    let start = cursor.position
    let place = cursor.place
    skip("-")
    let startsWithZero = skip("0")
    let hasDigits = skipDigits()
    var isNumber = startsWithZero != hasDigits
    if skip(".") { isNumber = skipDigits() && isNumber }
    if skip("e") || skip("E") {
      if !skip("+") { skip("-") }
      isNumber = skipDigits() && isNumber
    }
    let text = String(decoding: cursor.bytes[start..<cursor.position], as: UTF8.self)
    guard isNumber else {
      let reason =
        startsWithZero && hasDigits
        ? "a number does not start with a zero" : "digits are missing"
      throw DocumentProblem("\(excerpt(text)) is not a JSON number: \(reason).", at: place)
    }
    return text
  }

  @discardableResult
  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard cursor.byte == UInt8(ascii: character) else { return false }
    cursor.position += 1
    return true
  }

  private mutating func skipDigits() -> Bool {
    let start = cursor.position
    while let byte = cursor.byte, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
      cursor.position += 1
    }
    return cursor.position > start
  }
}
