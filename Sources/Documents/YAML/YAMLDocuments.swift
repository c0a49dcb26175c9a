/// Reads the documents of a YAML text, which `---` separates.
///
/// Every document is cut out before it is read, so that a mistake in one is not the end of all.
struct YAMLDocuments: IteratorProtocol {
  private var cursor: TextCursor

  /// Starts at the beginning of a line.
  init(_ cursor: TextCursor) {
    self.cursor = cursor
  }

  /// Reads the next document that is not empty.
  mutating func next() -> Result<Node, DocumentProblem>? {
    while cursor.byte != nil {
      let start = cursor
      moveBehindDocument()
      do throws(DocumentProblem) {
        let node = try YAMLReader.document(from: start, to: cursor.position)
        if let node { return .success(node) }
      } catch {
        return .failure(error)
      }
    }
    return nil
  }

  /// Moves to the `---` that begins the next document, or behind the `...` that ends this one.
  private mutating func moveBehindDocument() {
    var hasBegun = false
    while let byte = cursor.byte {
      if isAtMarker("...") {
        cursor.advanceToEndOfLine()
        if cursor.byte != nil { cursor.advanceOverLineBreak() }
        return
      }
      if isAtMarker("---") {
        guard !hasBegun else { return }
        hasBegun = true
      } else {
        // Comments, directives and empty lines stand before the `---` of their document.
        hasBegun = hasBegun || !["#", "%", "\n", "\r"].contains(Unicode.Scalar(byte))
      }
      cursor.advanceToEndOfLine()
      if cursor.byte != nil { cursor.advanceOverLineBreak() }
    }
  }

  /// Whether a line begins here that is a marker, alone or followed by a space.
  private func isAtMarker(_ marker: StaticString) -> Bool {
    guard cursor.isAt(marker) else { return false }
    let behind = cursor.position + marker.utf8CodeUnitCount
    guard behind < cursor.bytes.count else { return true }
    return [" ", "\t", "\n", "\r"].contains(Unicode.Scalar(cursor.bytes[behind]))
  }
}
