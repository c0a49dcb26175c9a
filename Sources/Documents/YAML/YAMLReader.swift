/// Builds the tree of one YAML document from libyaml's events.
struct YAMLReader: ~Copyable {
  /// Lists and mappings inside each other, at most.
  static let deepest = 64

  private var events: YAMLEvents

  /// Reads the document between a cursor and the index of a byte; nil if there is none.
  static func document(from start: TextCursor, to end: Int) throws(DocumentProblem) -> Node? {
    if let problem = start.problemOfCharacters(to: end) { throw problem }
    let result: Result<Node?, DocumentProblem> = start.bytes.withUnsafeBufferPointer { bytes in
      do throws(DocumentProblem) {
        let text = UnsafeBufferPointer(rebasing: bytes[start.position..<end])
        var reader = Self(events: try YAMLEvents(text, from: start))
        return .success(try reader.document())
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// Reads the only document of the events; nil if there is none or if nothing is in it.
  private mutating func document() throws(DocumentProblem) -> Node? {
    var event = try events.next()
    while event.kind == .streamStart || event.kind == .documentStart { event = try events.next() }
    let isEmpty = event.kind == .scalar(text: "", isQuoted: false)
    guard event.kind != .streamEnd else { return nil }
    let node = try node(event, depth: 0)
    // Something may stand behind the value that does not belong there; libyaml tells.
    while try events.next().kind != .streamEnd {}
    return isEmpty ? nil : node
  }

  private mutating func node(_ event: YAMLEvent, depth: Int) throws(DocumentProblem) -> Node {
    switch event.kind {
    case .scalar(let text, let isQuoted):
      let isNull = !isQuoted && ["", "~", "null"].contains(text)
      return Node(isNull ? .null : .scalar(text: text, isQuoted: isQuoted), at: event.place)
    case .sequenceStart:
      return Node(.sequence(try elements(event, depth: depth)), at: event.place)
    case .mappingStart:
      return Node(.mapping(try entries(event, depth: depth)), at: event.place)
    case .streamStart, .streamEnd, .documentStart, .documentEnd, .sequenceEnd, .mappingEnd:
      throw DocumentProblem("A value is expected here.", at: event.place)
    }
  }

  private mutating func elements(
    _ start: YAMLEvent, depth: Int
  ) throws(DocumentProblem) -> [Node] {
    try checkDepth(depth, at: start.place)
    var nodes: [Node] = []
    while true {
      let event = try events.next()
      guard event.kind != .sequenceEnd else { return nodes }
      nodes.append(try node(event, depth: depth + 1))
    }
  }

  private mutating func entries(
    _ start: YAMLEvent, depth: Int
  ) throws(DocumentProblem) -> [Node.Entry] {
    try checkDepth(depth, at: start.place)
    var entries: [Node.Entry] = []
    var keys = KeySet()
    while true {
      let event = try events.next()
      guard event.kind != .mappingEnd else { return entries }
      guard case .scalar(let key, _) = event.kind else {
        throw DocumentProblem("A key is text, not a list or a set of fields.", at: event.place)
      }
      try keys.insert(key, at: event.place, to: entries)
      let value = try node(try events.next(), depth: depth + 1)
      entries.append(Node.Entry(key: key, keyPlace: event.place, value: value))
    }
  }

  private func checkDepth(_ depth: Int, at place: Place) throws(DocumentProblem) {
    guard depth < Self.deepest else { throw .tooDeep(at: place, deepest: Self.deepest) }
  }
}
