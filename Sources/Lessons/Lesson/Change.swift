package import Documents
import Model

/// What becomes different in a scenario's document.
///
/// Mappings are merged key by key, lists and values are replaced, and `~` takes a key away. The
/// result is a document like any other, and its reader says what is wrong with it and where.
package struct Change: Hashable, Sendable {
  /// What the author wrote.
  package let node: Node

  package init(_ node: Node) throws(DocumentProblem) {
    _ = try node.mapping("The change")
    self.node = node
  }

  /// The document with the change.
  package func applied(to document: Node) throws(DocumentProblem) -> Node {
    var result = document
    for entry in try node.mapping("The change") {
      switch entry.key {
      case "policy" where !entry.value.isNull:
        result = try Self.withPolicy(entry, result)
      case "request" where !entry.value.isNull && result.field("requests") != nil:
        result = try Self.withLastRequest(entry, result)
      case "requests" where !entry.value.isNull:
        result = result.removing("request").merged(with: entry)
      default:
        result = result.merged(with: entry)
      }
    }
    return result
  }

  /// The document when a policy is merged into the only server, or into the one that it names.
  private static func withPolicy(
    _ policy: Node.Entry, _ document: Node
  ) throws(DocumentProblem) -> Node {
    _ = try policy.value.mapping("policy")
    guard let list = document.field("servers") else {
      throw DocumentProblem("policy: the scenario has no servers.", at: policy.keyPlace)
    }
    var servers = try list.sequence("servers")
    let index = try serverIndex(of: policy, in: servers)
    servers[index] = servers[index].merged(with: policy.value)
    return document.setting("servers", to: Node(.sequence(servers), at: list.place))
  }

  private static func serverIndex(
    of policy: Node.Entry, in servers: [Node]
  ) throws(DocumentProblem) -> Int {
    guard let name = policy.value.field("server") else {
      guard servers.count == 1 else {
        throw DocumentProblem(
          "policy: there are \(servers.count) servers; say with server: which one.",
          at: policy.keyPlace)
      }
      return 0
    }
    let wanted = try name.text("policy.server")
    let names = servers.map { try? $0.field("server")?.text() }
    guard let index = names.firstIndex(where: { $0.map(origin) == origin(wanted) }) else {
      throw DocumentProblem(
        "policy.server: the scenario has no such server.", at: name.place, value: wanted,
        of: names.compactMap(\.self))
    }
    return index
  }

  /// The origin that a server's name stands for, or the name itself if it stands for none.
  private static func origin(_ name: String) -> String {
    WebURL(name)?.origin.serialized ?? name
  }

  /// The document when a change is merged into the last of its requests.
  private static func withLastRequest(
    _ request: Node.Entry, _ document: Node
  ) throws(DocumentProblem) -> Node {
    guard let list = document.field("requests") else { return document }
    var requests = try list.sequence("requests")
    guard let index = requests.lastIndex(where: { $0.field("url") != nil }) else {
      throw DocumentProblem("request: the scenario has no requests.", at: request.keyPlace)
    }
    requests[index] = requests[index].merged(with: request.value)
    return document.setting("requests", to: Node(.sequence(requests), at: list.place))
  }
}
