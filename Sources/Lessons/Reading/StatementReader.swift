import Documents
import Simulation

/// Reads what a choice states: a check on a run, or one on a pair of origins.
enum StatementReader {
  static func statement(_ node: Node, _ path: String) throws(DocumentProblem) -> Choice.Statement {
    let pairKeys = ["same_origin", "same_site"]
    guard pairKeys.contains(where: { node.field($0) != nil }) else {
      return .run(try CheckReader.check(node, path))
    }
    var fields = try MappingReader(node, path: path)
    let origin = try fields.boolean("same_origin")
    let site = try fields.boolean("same_site")
    try fields.finish()
    switch (origin, site) {
    case (let origin?, nil): return .sameOrigin(origin)
    case (_, let site?) where origin == nil: return .sameSite(site)
    default:
      throw DocumentProblem("\(path) is same_origin or same_site, not both.", at: node.place)
    }
  }
}
