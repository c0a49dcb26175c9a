import Model
import Server
import Testing

extension Policy {
  /// The policy that a text holds.
  init(yaml: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let reading = PolicyReading(Array(yaml.utf8))
    self = try #require(
      reading.policy, "\(reading.problems.map(\.message))", sourceLocation: sourceLocation)
  }

  /// A policy of https://api.example with the rest of a text.
  init(rest: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try self.init(
      yaml: "policy: 1\nserver: https://api.example\n" + rest, sourceLocation: sourceLocation)
  }
}

extension Responder {
  /// What the server says to a request of a test.
  func answer(
    _ method: String = "GET", _ path: String = "/", _ headers: HeaderList = [:],
    body: String? = nil, state: ServerState = ServerState(), at now: Instant = .start
  ) throws -> Answer {
    let url = try WebURL(fixture: path, base: policy.server)
    let request = HTTPRequest(method: method, url: url, headers: headers, body: body)
    return respond(to: request, state: state, at: now)
  }
}

extension Answer {
  /// The value of the only line with a name, nil when there is none; several are joined by ` | `.
  subscript(name: HeaderName) -> String? {
    let values = lines.filter { $0.header.name == name }.map(\.header.value)
    return values.isEmpty ? nil : values.joined(separator: " | ")
  }

  /// Where the lines come from, with their names.
  var provenance: [String] {
    lines.map { "\($0.header.name): \($0.source)" }
  }
}
