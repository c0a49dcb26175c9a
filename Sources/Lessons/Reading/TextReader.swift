import Documents

/// Reads texts of the front matter that people read, with their styles.
enum TextReader {
  /// Reads a sentence or two; line breaks are as good as spaces.
  static func text(_ node: Node, _ path: String) throws(DocumentProblem) -> RichText {
    let text = try InlineParser.text(LocatedText(value: try node.text(path), at: node.place))
    guard !text.isEmpty else { throw DocumentProblem("\(path) is empty.", at: node.place) }
    return text
  }

  /// Reads the text of a field that must be there.
  static func required(
    _ fields: inout MappingReader, _ key: String
  ) throws(DocumentProblem) -> RichText {
    let node = try fields.require(key)
    return try text(node, fields.path(of: key))
  }

  /// Reads paragraphs; none when the field is not there.
  static func blocks(
    _ fields: inout MappingReader, _ key: String, _ problems: inout ProblemList
  ) -> [Block] {
    guard let node = fields.take(key), let text = problems.value(try node.text(key)) else {
      return []
    }
    var inner = ProblemList()
    let blocks = BlockParser.blocks(Array(TextLines(text)), &inner)
    // A place inside a value is not known; that of the value is.
    for problem in inner.problems {
      problems.note(DocumentProblem("\(key): \(problem.message)", at: node.place))
    }
    return blocks.map { Block($0.content, at: node.place) }
  }
}
