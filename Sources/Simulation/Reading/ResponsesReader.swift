import Documents
import Model
import Server

/// Reads canned answers.
enum ResponsesReader {
  static func responses(_ node: Node) throws(DocumentProblem) -> CannedResponses {
    var responses: [CannedResponse] = []
    for (index, node) in try node.sequence("responses").enumerated() {
      responses.append(try response(node, "responses[\(index)]"))
    }
    return CannedResponses(responses)
  }

  private static func response(
    _ node: Node, _ path: String
  ) throws(DocumentProblem) -> CannedResponse {
    var fields = try MappingReader(node.withoutNullFields, path: path)
    var response = CannedResponse()
    response.origin = try origin(&fields)
    response.method = try pattern(&fields, "method")
    response.path = try pattern(&fields, "path")
    response.abort = try fields.boolean("abort") ?? false
    response.status = try ScenarioParser.count(&fields, "status", in: 100...999) ?? response.status
    response.headers =
      try fields.take("headers").map { node throws(DocumentProblem) in
        try HeadersReader.lines(node, fields.path(of: "headers"))
      } ?? [:]
    response.body = try fields.text("body") ?? ""
    try fields.finish()
    return response
  }

  /// What a field must be, nil for anything.
  private static func pattern(
    _ fields: inout MappingReader, _ key: String
  ) throws(DocumentProblem) -> String? {
    let text = try fields.text(key)
    return text == "*" ? nil : text
  }

  private static func origin(_ fields: inout MappingReader) throws(DocumentProblem) -> Origin? {
    guard let node = fields.take("origin") else { return nil }
    let path = fields.path(of: "origin")
    return try node.text(path) == "*" ? nil : try PageReader.url(node, path).origin
  }
}
