import Documents

nonisolated extension DocumentProblem {
  /// The problem as it is in a text that has more lines before it.
  func movedDown(lines: Int) -> DocumentProblem {
    guard lines > 0, let place else { return self }
    return DocumentProblem(
      message, at: Place(line: place.line + lines, column: place.column), severity: severity)
  }
}
