import Documents

extension JSONValue {
  /// What a node holds, to be written again.
  init(_ node: Node) {
    self =
      switch node.value {
      case .null: .null
      case .scalar(let text, isQuoted: true): .string(text)
      case .scalar("true", _): true
      case .scalar("false", _): false
      case .scalar(let text, _): (try? node.integer()).map(JSONValue.integer) ?? .string(text)
      case .sequence(let nodes): .array(nodes.map { JSONValue($0) })
      case .mapping(let entries): .object(entries.map { Member($0.key, JSONValue($0.value)) })
      }
  }
}
