import Documents

/// Reads what a list of lessons says about one of them.
enum HeadingReader {
  static let keys = ["id", "title", "chapter", "minutes", "level", "after"]

  static func heading(
    _ fields: inout MappingReader, _ problems: inout ProblemList
  ) -> LessonHeading? {
    let idNode = problems.value(try fields.require("id"))
    let id = problems.value(of: idNode) { node throws(DocumentProblem) in
      try lessonID(node, "id")
    }
    let titleNode = problems.value(try fields.require("title"))
    let title = problems.value(of: titleNode, title)
    let chapterNode = problems.value(try fields.require("chapter"))
    let chapter = problems.value(of: chapterNode) { node throws(DocumentProblem) in
      try node.integer("chapter")
    }
    let minutesNode = problems.value(try fields.require("minutes"))
    let minutes = problems.value(of: minutesNode) { node throws(DocumentProblem) in
      try Self.minutes(node, "minutes")
    }
    let level = problems.value(try fields.choice("level", of: LessonHeading.Level.self))
    if level == .some(nil) { problems.note(fields.missing("level")) }
    let after = references(&fields, "after", &problems)
    if let id, let chapter, let chapterNode, id.chapter != chapter {
      problems.note(
        DocumentProblem(
          "chapter: the id \(id) is of chapter \(id.chapter).", at: chapterNode.place,
          suggestion: "\(id.chapter)"))
    }
    guard let idNode, let id, let titleNode, let title, let chapter, let minutes,
      let level = level ?? nil
    else {
      return nil
    }
    return LessonHeading(
      id: id, title: title, chapter: chapter, minutes: minutes, level: level, after: after,
      place: idNode.place, titlePlace: titleNode.place)
  }

  /// Reads the heading alone, as fast as possible: of the front matter only the lines that matter
  /// are read at all.
  ///
  /// - Returns: Nil when the heading cannot be read; reading the whole lesson tells why.
  static func scan(_ file: CatalogueFile) -> LessonHeading? {
    var lines: [Substring] = []
    var isWanted = false
    for line in TextLines(file.text).dropFirst().lazy.map(\.text) {
      if line.hasPrefix("---") { break }
      if let first = line.utf8.first, first != UInt8(ascii: " "), first != UInt8(ascii: "-") {
        isWanted = keys.contains { line.hasPrefix($0 + ":") }
      }
      // The other lines stay as empty ones, so that every place is the file's.
      lines.append(isWanted ? line : "")
    }
    let bytes = Array(lines.joined(separator: "\n").utf8)
    guard let node = try? DocumentReader.document(in: bytes, firstLine: LessonText.firstLine),
      var fields = try? MappingReader(node)
    else { return nil }
    var problems = ProblemList()
    return heading(&fields, &problems)
  }

  static func lessonID(_ node: Node, _ path: String) throws(DocumentProblem) -> LessonID {
    let text = try node.text(path)
    guard let id = LessonID(text) else {
      throw DocumentProblem(
        "\(path) is CHAPTER-NUMBER, such as 3-1, or CHAPTER-boss, not \(quoted(text)).",
        at: node.place)
    }
    return id
  }

  /// Reads a list of names.
  static func references(
    _ fields: inout MappingReader, _ key: String, _ problems: inout ProblemList
  ) -> [Reference] {
    let path = fields.path(of: key)
    let nodes = problems.optional(try fields.sequence(key)) ?? []
    return problems.values(of: nodes, path) { node, path throws(DocumentProblem) in
      Reference(try node.text(path), at: node.place)
    }
  }

  static func minutes(_ node: Node, _ path: String) throws(DocumentProblem) -> Int {
    let minutes = try node.integer(path)
    guard (1...240).contains(minutes) else {
      throw DocumentProblem("\(path) is a number from 1 to 240.", at: node.place)
    }
    return minutes
  }

  private static func title(_ node: Node) throws(DocumentProblem) -> String {
    let title = try node.text("title")
    guard !title.isEmpty, !title.contains(where: \.isNewline) else {
      throw DocumentProblem("title is one line of text.", at: node.place)
    }
    return title
  }
}
