/// Reads the documents of a text one after the other, be it YAML or JSON.
///
/// What kind of text it is shows in its first character that is not a space:
/// - `{`: JSON objects, one a line (JSON Lines) or each over many lines;
/// - `[`: a list whose elements are the documents, in JSON or else in YAML;
/// - anything else: YAML, in which `---` separates the documents.
///
/// A document that cannot be read gives a problem, and the reader goes on with the next one.
package struct DocumentReader: Sequence, IteratorProtocol {
  private enum Source {
    case objects(JSONDocuments)
    case list(ArraySlice<Result<Node, DocumentProblem>>)
    case yaml(YAMLDocuments)
  }

  private var source: Source

  /// Starts reading a text in UTF-8, with or without a byte order mark.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - firstLine: The line of the file in which the text begins, for text inside another text.
  package init(_ bytes: [UInt8], firstLine: Int = 1) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var cursor = TextCursor(bytes, at: bytes.starts(with: mark) ? 3 : 0, line: firstLine)
    let start = cursor
    cursor.skipWhitespace()
    source =
      switch cursor.byte {
      case nil: .list([])
      case UInt8(ascii: "{"): .objects(JSONDocuments(cursor))
      case UInt8(ascii: "["): .list(Self.elements(from: cursor, orFrom: start)[...])
      default: .yaml(YAMLDocuments(start))
      }
  }

  /// Reads the next document; nil after the last one.
  package mutating func next() -> Result<Node, DocumentProblem>? {
    switch source {
    case .objects(var documents):
      // The source lets go of the documents while they change, so that nothing is copied.
      source = .list([])
      defer { source = .objects(documents) }
      return documents.next()
    case .list(var results):
      source = .list([])
      defer { source = .list(results) }
      return results.popFirst()
    case .yaml(var documents):
      source = .list([])
      defer { source = .yaml(documents) }
      return documents.next()
    }
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

  /// The elements of the list that is the whole text.
  private static func elements(
    from cursor: TextCursor, orFrom start: TextCursor
  ) -> [Result<Node, DocumentProblem>] {
    do throws(DocumentProblem) {
      return elements(of: .success(try JSONReader.onlyValue(from: cursor)))
    } catch {
      // The language in which the text makes sense for longer is the one that was meant.
      return IteratorSequence(YAMLDocuments(start)).flatMap { document in
        elements(of: document.mapError { isBefore(error, $0) ? $0 : error })
      }
    }
  }

  private static func elements(
    of document: Result<Node, DocumentProblem>
  ) -> [Result<Node, DocumentProblem>] {
    guard case .success(let node) = document, case .sequence(let nodes) = node.value else {
      return [document]
    }
    return nodes.map { .success($0) }
  }

  private static func isBefore(_ first: DocumentProblem, _ second: DocumentProblem) -> Bool {
    (first.place ?? .start) < (second.place ?? .start)
  }
}
