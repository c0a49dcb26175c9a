/// Reads a text that begins with `[`, whose elements are the documents.
enum DocumentList {
  /// The elements of the list that begins where a cursor is, in JSON or else in YAML.
  static func elements(from start: TextCursor) -> [Result<Node, DocumentProblem>] {
    do throws(DocumentProblem) {
      return elements(of: .success(try JSONReader.onlyValue(from: start)))
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
