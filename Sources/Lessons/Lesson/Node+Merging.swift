import Documents

/// How a change is merged into a document: as RFC 7396 merges JSON.
extension Node {
  /// The node with another one merged into it: mappings key by key, everything else as a whole.
  func merged(with change: Node) -> Node {
    guard case .mapping(let entries) = change.value else { return change }
    let target: Node =
      if case .mapping = value { self } else { Node(.mapping([]), at: change.place) }
    return entries.reduce(target) { $0.merged(with: $1) }
  }

  /// The node with one field merged into it; null takes the field away.
  func merged(with entry: Entry) -> Node {
    guard !entry.value.isNull else { return removing(entry.key) }
    guard let old = field(entry.key) else {
      // The new field may itself say what to take away, of which there is nothing here.
      let empty = Node(.mapping([]), at: entry.value.place)
      return adding(
        Entry(key: entry.key, keyPlace: entry.keyPlace, value: empty.merged(with: entry.value)))
    }
    return setting(entry.key, to: old.merged(with: entry.value))
  }

  /// The node without a field.
  func removing(_ key: String) -> Node {
    guard case .mapping(let entries) = value else { return self }
    return Node(.mapping(entries.filter { $0.key != key }), at: place)
  }

  /// The node with another value for one of its fields.
  func setting(_ key: String, to value: Node) -> Node {
    guard case .mapping(let entries) = self.value else { return self }
    let changed = entries.map { entry in
      entry.key == key ? Entry(key: key, keyPlace: entry.keyPlace, value: value) : entry
    }
    return Node(.mapping(changed), at: place)
  }

  private func adding(_ entry: Entry) -> Node {
    guard case .mapping(let entries) = value else { return self }
    return Node(.mapping(entries + [entry]), at: place)
  }
}
