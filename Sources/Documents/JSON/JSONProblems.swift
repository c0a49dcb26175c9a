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
