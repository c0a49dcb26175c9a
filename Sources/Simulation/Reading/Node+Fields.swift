import Documents

extension Node {
  /// The node without the fields that hold nothing, because JSON's null means absent.
  var withoutNullFields: Node {
    guard case .mapping(let entries) = value, entries.contains(where: \.value.isNull) else {
      return self
    }
    return Node(.mapping(entries.filter { !$0.value.isNull }), at: place)
  }

  /// The node's text, which must not break the line.
  func singleLine(_ path: String) throws(DocumentProblem) -> String {
    let text = try text(path)
    guard !text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else {
      throw DocumentProblem("\(path) is one line: no CR, no LF.", at: place)
    }
    return text
  }
}

extension Optional where Wrapped == Node {
  /// What a reader makes of the node, nil when there is none.
  func map<Value>(
    orThrow read: (Node) throws(DocumentProblem) -> Value
  ) throws(DocumentProblem) -> Value? {
    guard let self else { return nil }
    return try read(self)
  }
}
