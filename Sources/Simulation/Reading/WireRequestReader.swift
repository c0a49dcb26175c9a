package import Documents
package import Model

/// Reads a request as a server gets it.
package struct WireRequestReader {
  /// The server's address, to which paths belong.
  private let server: WebURL

  /// - Parameter server: The server's address.
  package init(server: WebURL) { self.server = server }

  /// The request that a node describes, and what it is called.
  ///
  /// - Parameter defaultID: What the request is called when it does not say so itself.
  package func request(
    _ node: Node, defaultID: String
  ) throws(DocumentProblem) -> (id: JSONValue, request: HTTPRequest) {
    var fields = try MappingReader(node.withoutNullFields)
    let id = try fields.take("id").map { node throws(DocumentProblem) in
      try Self.id(node, fields.path(of: "id"))
    }
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
    return (id ?? .string(defaultID), request)
  }

  /// What a request is called; a number stays one.
  private static func id(_ node: Node, _ path: String) throws(DocumentProblem) -> JSONValue {
    let text = try node.text(path)
    guard case .scalar(_, isQuoted: false) = node.value, let number = Int(text),
      String(number) == text
    else { return .string(text) }
    return .integer(number)
  }

  /// What a request is called, even if the rest of it cannot be read; nil when it does not say.
  package static func id(of node: Node) -> JSONValue? {
    node.field("id").flatMap { try? id($0, "id") }
  }
}
