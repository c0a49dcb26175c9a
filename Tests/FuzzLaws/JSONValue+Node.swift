package import Documents

extension JSONValue {
  /// The value that a YAML reader without a schema of its own makes of a node.
  package init(_ node: Node) {
    switch node.value {
    case .null: self = .null
    case .scalar("true", isQuoted: false): self = true
    case .scalar("false", isQuoted: false): self = false
    case .scalar(let text, isQuoted: false): self = Int(text).map(Self.integer) ?? .string(text)
    case .scalar(let text, isQuoted: true): self = .string(text)
    case .sequence(let nodes): self = .array(nodes.map(Self.init))
    case .mapping(let entries):
      self = .object(entries.map { Member($0.key, Self($0.value)) })
    }
  }

  /// The code points of all texts, because `==` takes different spellings of one letter as equal.
  package var scalars: [Unicode.Scalar] {
    switch self {
    case .null, .boolean, .integer: []
    case .string(let text): Array(text.unicodeScalars)
    case .array(let elements): elements.flatMap(\.scalars)
    case .object(let members):
      members.flatMap { Array($0.name.unicodeScalars) + $0.value.scalars }
    }
  }
}
