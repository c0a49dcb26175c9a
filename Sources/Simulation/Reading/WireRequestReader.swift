import Documents
import Model

/// Reads a request as a server gets it.
struct WireRequestReader {
  /// The server's address, to which paths belong.
  let server: WebURL

  func request(
    _ node: Node, defaultID: String
  ) throws(DocumentProblem) -> (id: String, request: HTTPRequest) {
    var fields = try MappingReader(node.withoutNullFields)
    let id = try fields.text("id") ?? defaultID
    let method = try fields.text("method") ?? "GET"
    let pathNode = try fields.require("path")
    guard let url = WebURL(try pathNode.text("path"), base: server), url.origin == server.origin
    else { throw DocumentProblem("path begins with a slash.", at: pathNode.place) }
    let headers = try fields.take("headers").map { node throws(DocumentProblem) in
      try HeadersReader.lines(node, fields.path(of: "headers"))
    }
    let body = try fields.text("body")
    try fields.finish()
    let request = HTTPRequest(method: method, url: url, headers: headers ?? [:], body: body)
    return (id, request)
  }
}
