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
    response.headers = try headers(&fields)
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

  /// The lines as they go out; outer spaces and tabs are no part of a value.
  private static func headers(
    _ fields: inout MappingReader
  ) throws(DocumentProblem) -> HeaderList {
    guard let node = fields.take("headers") else { return [:] }
    let path = fields.path(of: "headers")
    var headers = HeaderList()
    for header in try HeadersReader.headers(node, path) {
      guard !header.value.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else {
        throw DocumentProblem(
          "\(path): the value of \(header.name.spelling.escapedForTerminal) is one line: "
            + "no CR, no LF.", at: node.place)
      }
      headers.append(header.name, ASCII.trimming(header.value, where: ASCII.isTabOrSpace))
    }
    return headers
  }
}
