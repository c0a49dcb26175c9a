/// Reads documents from a text that is still arriving, each as soon as it is complete.
///
/// What kind of text it is shows in its first character that is not a space:
/// - `{`: JSON objects, one a line (JSON Lines) or each over many lines;
/// - `[`: a list whose elements are the documents, in JSON or else in YAML;
/// - anything else: YAML, in which `---` separates the documents.
///
/// JSON objects come one by one, so that a program at the other end of a pipe can wait for the
/// answer to each. Any other text has to be there to its end before its first document comes. A
/// document that cannot be read gives a problem, and the stream goes on with the next one.
package struct DocumentStream {
  /// The documents of a text, by what it is written in.
  private enum Documents {
    case objects(JSONDocuments)
    case elements(ArraySlice<Result<Node, DocumentProblem>>)
    case yaml(YAMLDocuments)
  }

  private var parts: TextParts

  /// What is left of the part that is being read.
  private var documents = Documents.elements([])

  /// Starts without any text.
  ///
  /// - Parameter firstLine: The line in which the text begins, for text inside another text.
  package init(firstLine: Int = 1) {
    parts = TextParts(firstLine: firstLine)
  }

  /// Takes in more of the text, which is in UTF-8 and may be cut anywhere.
  package mutating func append(_ arrived: some Collection<UInt8>) {
    parts.append(arrived)
  }

  /// Says that nothing more will arrive.
  package mutating func finish() {
    parts.finish()
  }

  /// Reads the next document; nil when there is none or when its end has not arrived.
  package mutating func next() -> Result<Node, DocumentProblem>? {
    while true {
      if let document = nextOfPart() { return document }
      guard let part = parts.next() else { return nil }
      documents =
        switch parts.kind {
        case .objects: .objects(JSONDocuments(part))
        case .list: .elements(DocumentList.elements(from: part)[...])
        case .yaml, nil: .yaml(YAMLDocuments(part))
        }
    }
  }

  private mutating func nextOfPart() -> Result<Node, DocumentProblem>? {
    switch documents {
    case .objects(var rest):
      defer { documents = .objects(rest) }
      return rest.next()
    case .elements(var rest):
      defer { documents = .elements(rest) }
      return rest.popFirst()
    case .yaml(var rest):
      defer { documents = .yaml(rest) }
      return rest.next()
    }
  }
}
