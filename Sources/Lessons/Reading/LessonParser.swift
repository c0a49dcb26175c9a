import Documents

/// Reads lessons: front matter first, then the prose, whose comments name what is in the former.
enum LessonParser {
  /// Reads a lesson as far as it can be read.
  ///
  /// - Returns: The lesson, which is of use only when there are no problems.
  static func lesson(_ bytes: [UInt8], _ problems: inout ProblemList) -> Lesson? {
    guard let text = problems.value(try LessonText(bytes)),
      let node = problems.value(
        try DocumentReader.document(in: text.frontMatter, firstLine: LessonText.firstLine)),
      var fields = problems.value(
        try MappingReader(node, known: HeadingReader.keys + PartReader.keys + keys))
    else { return nil }
    let heading = HeadingReader.heading(&fields, &problems)
    let sources = HeadingReader.references(&fields, "sources", &problems)
    let folklore = HeadingReader.references(&fields, "folklore", &problems)
    let standard = HeadingReader.references(&fields, "standard", &problems)
    let mdn = HeadingReader.references(&fields, "mdn", &problems)
    let afterword = TextReader.blocks(&fields, "afterword", &problems)
    let presenter = TextReader.blocks(&fields, "presenter", &problems)
    var parts = parts(&fields, id: heading?.id.description ?? "lesson", &problems)
    problems.noteUnknownFields(of: fields)
    let prose = ProseParser.passages(text.body, partCount: parts.count, &problems)
    for (index, passages) in zip(parts.indices, prose) { parts[index].prose = passages }
    guard let heading else { return nil }
    return Lesson(
      heading: heading, sources: sources, folklore: folklore, standard: standard, mdn: mdn,
      afterword: afterword, presenter: presenter, parts: parts)
  }

  private static let keys = [
    "sources", "folklore", "standard", "mdn", "afterword", "presenter", "parts",
  ]

  private static func parts(
    _ fields: inout MappingReader, id: String, _ problems: inout ProblemList
  ) -> [Part] {
    guard let list = fields.take("parts") else {
      let part = PartReader(earlier: [], id: id).part(&fields, name: "", &problems)
      return [part]
    }
    var parts: [Part] = []
    let nodes = problems.value(try list.sequence("parts")) ?? []
    for (index, node) in nodes.enumerated() {
      let path = "parts[\(index)]"
      guard
        var part = problems.value(
          try MappingReader(node, path: path, known: PartReader.keys + ["name"]))
      else { continue }
      let name = problems.value(try TextReader.required(&part, "name"))
      let reader = PartReader(earlier: parts, id: "\(id).\(index + 1)")
      parts.append(reader.part(&part, name: name?.plain ?? "", &problems))
      problems.noteUnknownFields(of: part)
    }
    if parts.isEmpty { problems.note(DocumentProblem("parts is empty.", at: list.place)) }
    for key in PartReader.keys {
      guard let node = fields.take(key) else { continue }
      problems.note(
        DocumentProblem(
          "\(key): the lesson has parts, so this stands inside one of them.", at: node.place))
    }
    return parts
  }
}
