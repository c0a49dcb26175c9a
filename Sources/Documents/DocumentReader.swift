/// Reads the documents of a text one after the other, be it YAML or JSON.
///
/// `DocumentStream` says how the kind of text is told.
package struct DocumentReader: Sequence, IteratorProtocol {
  private var stream: DocumentStream

  /// Starts reading a text in UTF-8, with or without a byte order mark.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - firstLine: The line in which the text begins, for text inside another text.
  package init(_ bytes: [UInt8], firstLine: Int = 1) {
    stream = DocumentStream(firstLine: firstLine)
    stream.append(bytes)
    stream.finish()
  }

  /// Reads the next document; nil after the last one.
  package mutating func next() -> Result<Node, DocumentProblem>? {
    stream.next()
  }

  /// Reads all documents of a text.
  package static func documents(
    in bytes: [UInt8], firstLine: Int = 1
  ) -> [Result<Node, DocumentProblem>] {
    Array(Self(bytes, firstLine: firstLine))
  }

  /// Reads the only document of a text.
  package static func document(
    in bytes: [UInt8], firstLine: Int = 1
  ) throws(DocumentProblem) -> Node {
    var reader = Self(bytes, firstLine: firstLine)
    guard let first = try reader.next()?.get() else {
      throw DocumentProblem(
        "There is nothing in this document.", at: Place(line: firstLine, column: 1))
    }
    if let second = try reader.next()?.get() {
      throw DocumentProblem("There is a second document, but only one is read.", at: second.place)
    }
    return first
  }

  /// Reads the only document of a text that a person has typed: what begins with a brace and is no
  /// JSON is YAML on one line, such as `{a: b}`.
  package static func document(typed bytes: [UInt8]) throws(DocumentProblem) -> Node {
    let isInBraces = bytes.first { $0 > UInt8(ascii: " ") } == UInt8(ascii: "{")
    guard isInBraces else { return try document(in: bytes) }
    if let node = try? document(in: bytes) { return node }
    // Behind the mark of a document, in a line of its own, everything is YAML.
    return try document(in: Array("---\n".utf8) + bytes, firstLine: 0)
  }
}
