import Documents

/// A node in a notation for expectations: `{key: value, list: ["quoted", plain, null]}`.
func outline(_ node: Node) -> String {
  switch node.value {
  case .null: "null"
  case .scalar(let text, let isQuoted): isQuoted ? "\"\(text)\"" : text
  case .sequence(let nodes): "[\(nodes.map(outline).joined(separator: ", "))]"
  case .mapping(let entries):
    "{\(entries.map { "\($0.key): \(outline($0.value))" }.joined(separator: ", "))}"
  }
}

/// The places in a node, in the order of the text: of each key and each value, but for mappings.
func places(_ node: Node) -> [String] {
  switch node.value {
  case .null, .scalar: ["\(node.place)"]
  case .sequence(let nodes): ["\(node.place)"] + nodes.flatMap(places)
  case .mapping(let entries): entries.flatMap { ["\($0.keyPlace)"] + places($0.value) }
  }
}

/// What the reader makes of each document of a text: its outline, or its problem with the place.
func read(_ text: String) -> [String] {
  read(Array(text.utf8))
}

/// What the reader makes of each document of a text: its outline, or its problem with the place.
func read(_ bytes: [UInt8]) -> [String] {
  DocumentReader.documents(in: bytes).map { document in
    switch document {
    case .success(let node): outline(node)
    case .failure(let problem): problem.place.map { "\($0): \(problem.message)" } ?? problem.message
    }
  }
}

/// The only document of a text.
func node(_ text: String) throws -> Node {
  try DocumentReader.document(in: Array(text.utf8))
}
