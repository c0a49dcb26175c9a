import Documents

/// Reads the files beside the lessons.
enum CourseReader {
  /// The nodes of a list that is all there is in a file, or what the file's only key holds.
  private static func entries(
    _ file: CatalogueFile, _ key: String, _ problems: inout ProblemList
  ) -> [Node] {
    guard var fields = fields(file, &problems) else { return [] }
    let nodes = problems.value(try fields.require(key).sequence(key)) ?? []
    problems.noteUnknownFields(of: fields)
    return nodes
  }

  private static func fields(
    _ file: CatalogueFile, _ problems: inout ProblemList
  ) -> MappingReader? {
    let bytes = Array(file.text.utf8)
    return problems.value(try MappingReader(DocumentReader.document(in: bytes)))
  }

  private static func read<Element>(
    _ nodes: [Node], _ path: String, _ problems: inout ProblemList,
    _ read: (inout MappingReader) throws(DocumentProblem) -> Element
  ) -> [Element] {
    problems.values(of: nodes, path) { node, path throws(DocumentProblem) in
      var fields = try MappingReader(node, path: path)
      let element = try read(&fields)
      try fields.finish()
      return element
    }
  }

  static func map(
    _ file: CatalogueFile, _ problems: inout ProblemList
  ) -> (chapters: [Chapter], sources: [SourceDocument]) {
    guard var fields = fields(file, &problems) else { return ([], []) }
    let chapters = problems.value(try fields.require("chapters").sequence("chapters")) ?? []
    let sources = problems.optional(try fields.sequence("sources")) ?? []
    problems.noteUnknownFields(of: fields)
    return (
      read(chapters, "chapters", &problems, chapter), read(sources, "sources", &problems, source)
    )
  }

  static func claims(_ file: CatalogueFile, _ problems: inout ProblemList) -> [Claim] {
    read(entries(file, "claims", &problems), "claims", &problems, claim)
  }

  static func terms(_ file: CatalogueFile, _ problems: inout ProblemList) -> [Term] {
    read(entries(file, "terms", &problems), "terms", &problems, term)
  }

  static func paths(_ file: CatalogueFile, _ problems: inout ProblemList) -> [WorkshopPath] {
    read(entries(file, "paths", &problems), "paths", &problems, path)
  }

  private static func chapter(_ fields: inout MappingReader) throws(DocumentProblem) -> Chapter {
    let number = try fields.require("chapter").integer(fields.path(of: "chapter"))
    let title = try fields.require("title").text(fields.path(of: "title"))
    let about = try TextReader.required(&fields, "about")
    return Chapter(number: number, title: title, about: about, place: fields.place)
  }

  private static func source(
    _ fields: inout MappingReader
  ) throws(DocumentProblem) -> SourceDocument {
    let name = try fields.require("name").text(fields.path(of: "name"))
    let title = try fields.require("title").text(fields.path(of: "title"))
    return SourceDocument(name: name, title: title, place: fields.place)
  }

  private static func claim(_ fields: inout MappingReader) throws(DocumentProblem) -> Claim {
    let id = try fields.require("id").text(fields.path(of: "id"))
    let claim = try TextReader.required(&fields, "claim")
    let truth = try TextReader.required(&fields, "truth")
    var source: Reference?
    if let node = fields.take("source") {
      source = Reference(try node.text(fields.path(of: "source")), at: node.place)
    }
    let waitsFor = try fields.text("waits_for")
    return Claim(
      id: id, claim: claim, truth: truth, source: source, waitsFor: waitsFor, place: fields.place)
  }

  private static func term(_ fields: inout MappingReader) throws(DocumentProblem) -> Term {
    let term = try fields.require("term").text(fields.path(of: "term"))
    let says = try TextReader.required(&fields, "says")
    let node = try fields.require("link")
    let link = try node.text(fields.path(of: "link"))
    guard link.hasPrefix("https://") else {
      throw DocumentProblem(
        "\(fields.path(of: "link")) is a full address: https://….", at: node.place)
    }
    return Term(term: term, says: says, link: link, place: fields.place)
  }

  private static func path(
    _ fields: inout MappingReader
  ) throws(DocumentProblem) -> WorkshopPath {
    let id = try fields.require("id").text(fields.path(of: "id"))
    let title = try fields.require("title").text(fields.path(of: "title"))
    let minutes = try fields.require("minutes").integer(fields.path(of: "minutes"))
    let list = fields.path(of: "stops")
    var stops: [WorkshopPath.Stop] = []
    for (index, node) in try fields.require("stops").sequence(list).enumerated() {
      stops.append(try stop(node, "\(list)[\(index)]"))
    }
    return WorkshopPath(
      id: id, title: title, minutes: minutes, stops: stops, place: fields.place)
  }

  private static func stop(
    _ node: Node, _ path: String
  ) throws(DocumentProblem) -> WorkshopPath.Stop {
    var fields = try MappingReader(node, path: path)
    let activity = try activity(&fields)
    let minutes = try HeadingReader.minutes(
      try fields.require("minutes"), fields.path(of: "minutes"))
    var note: RichText?
    if let node = fields.take("note") {
      note = try TextReader.text(node, fields.path(of: "note"))
    }
    try fields.finish()
    return WorkshopPath.Stop(
      activity: activity, minutes: minutes, note: note, place: node.place)
  }

  private static func activity(
    _ fields: inout MappingReader
  ) throws(DocumentProblem) -> WorkshopPath.Stop.Activity {
    if let node = fields.take("lesson") {
      return .lesson(try HeadingReader.lessonID(node, fields.path(of: "lesson")))
    }
    if let node = fields.take("vote") {
      let path = fields.path(of: "vote")
      var claims: [Reference] = []
      for (index, node) in try node.sequence(path).enumerated() {
        claims.append(Reference(try node.text("\(path)[\(index)]"), at: node.place))
      }
      return .vote(claims)
    }
    if let pause = try fields.text("pause") { return .pause(pause) }
    throw fields.missing("lesson", or: ["vote", "pause"])
  }
}
