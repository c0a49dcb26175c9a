import Documents
import Model
import Server

// Until the readers of policies and canned answers land, these stand in for them.

enum PolicyParser {
  static func parse(_ node: Node, path: String) throws(DocumentProblem) -> Policy {
    throw DocumentProblem("not landed", at: node.place)
  }
}

extension CannedResponses {
  init(_ node: Node) throws(DocumentProblem) {
    var list: [CannedResponse] = []
    for (index, node) in try node.sequence("responses").enumerated() {
      var fields = try MappingReader(node.withoutNullFields, path: "responses[\(index)]")
      var response = CannedResponse()
      if let text = try fields.text("origin"), text != "*" {
        response.origin = WebURL(text)?.origin
      }
      if let text = try fields.text("method"), text != "*" { response.method = text }
      if let text = try fields.text("path"), text != "*" { response.path = text }
      response.status = try fields.integer("status") ?? 200
      if let h = fields.take("headers") {
        response.headers = HeaderList(try HeadersReader.headers(h, "h"))
      }
      response.body = try fields.text("body") ?? ""
      response.abort = try fields.boolean("abort") ?? false
      try fields.finish()
      list.append(response)
    }
    self.init(list)
  }
}
