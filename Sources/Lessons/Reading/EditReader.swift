import Documents

/// Reads what may be changed, and what a solution must do without.
enum EditReader {
  static func edit(_ fields: inout MappingReader) throws(DocumentProblem) -> Edit {
    let path = fields.path(of: "edit")
    guard let node = fields.take("edit") else { return .usual }
    let areas = Edit.Area.allCases.map(\.rawValue)
    if case .scalar(let word, _) = node.value {
      switch word {
      case "all": return .all
      case "nothing": return .nothing
      default:
        let isArea = areas.contains(word)
        throw DocumentProblem(
          "\(path) is a list, all or nothing.", at: node.place,
          suggestion: isArea
            ? "[\(word)]" : Suggestion.nearest(to: word, among: ["all", "nothing"]))
      }
    }
    return Edit(Set(try list(node, path)))
  }

  static func limits(_ fields: inout MappingReader) throws(DocumentProblem) -> [Limit] {
    guard var limits = try fields.fields("limits") else { return [] }
    let node = try limits.require("forbid")
    let path = limits.path(of: "forbid")
    try limits.finish()
    return try list(node, path)
  }

  private static func list<Word: RawRepresentable<String> & CaseIterable>(
    _ node: Node, _ path: String
  ) throws(DocumentProblem) -> [Word] {
    var words: [Word] = []
    for (index, node) in try node.sequence(path).enumerated() {
      words.append(try node.choice("\(path)[\(index)]"))
    }
    return words
  }
}
