/// What the JSON reader says about mistakes.
extension JSONReader {
  /// The problem that something else was expected here.
  ///
  /// - Parameters:
  ///   - wanted: What should stand here, such as `a comma or }`.
  ///   - container: What is being read, such as `object`.
  ///   - start: Where that begins.
  func unexpected(
    _ wanted: String, _ container: String? = nil, from start: Place? = nil
  ) -> DocumentProblem {
    let place = cursor.place
    guard cursor.byte != nil else {
      let unfinished =
        if let container, let start {
          "the \(container) that begins at \(start) is not closed."
        } else {
          "\(wanted) is missing."
        }
      return DocumentProblem("The text ends too soon: \(unfinished)", at: place)
    }
    guard let scalar = cursor.scalar else { return .notUTF8(cursor) }
    switch scalar {
    case "\0": return .binary(at: place)
    case "'": return DocumentProblem("JSON has double quotes, not single ones.", at: place)
    case "#", "/": return DocumentProblem("JSON has no comments.", at: place)
    default:
      return DocumentProblem("Expected \(wanted) here, not \(name(of: scalar)).", at: place)
    }
  }

  /// The problem of a comma with nothing behind it.
  func needlessComma() -> DocumentProblem {
    DocumentProblem("In JSON the comma before this is one too many.", at: cursor.place)
  }
}

extension DocumentProblem {
  /// The problem of too many brackets inside each other.
  static func tooDeep(at place: Place, deepest: Int) -> Self {
    Self("Lists and fields are nested more than \(deepest) deep here.", at: place)
  }

  /// The problem of a byte that is not UTF-8.
  static func notUTF8(_ cursor: TextCursor) -> Self {
    let byte = cursor.byte.map { hexadecimal($0, digits: 2) } ?? ""
    return Self("This is not UTF-8 text: the byte 0x\(byte) has no meaning here.", at: cursor.place)
  }

  /// The problem of a zero byte, which no text has.
  static func binary(at place: Place) -> Self {
    Self("This is not a text file: there is a NUL byte.", at: place)
  }
}
