import Documents
import Escaping

/// What holds for every text that is read as YAML or JSON.
enum DocumentLaws {
  static func check(_ bytes: [UInt8]) throws(BrokenLaw) {
    let documents = DocumentReader.documents(in: bytes)
    for document in documents {
      switch document {
      case .success(let node):
        try placesLie(in: bytes, node)
        try survivesWriting(JSONValue(node))
      case .failure(let problem):
        try isTold(problem, in: bytes)
      }
    }
    try demand(
      "A text that arrives in pieces is read as in one", readInPieces(bytes) == documents)
  }

  private static func readInPieces(_ bytes: [UInt8]) -> [Result<Node, DocumentProblem>] {
    var stream = DocumentStream()
    var documents: [Result<Node, DocumentProblem>] = []
    for byte in bytes {
      stream.append(CollectionOfOne(byte))
      while let document = stream.next() { documents.append(document) }
    }
    stream.finish()
    while let document = stream.next() { documents.append(document) }
    return documents
  }

  /// YAML and JSON that are written from a tree read back as the tree.
  static func survivesWriting(_ value: JSONValue) throws(BrokenLaw) {
    var texts = [value.yaml()]
    if case .object = value { texts += [value.json(.compact), value.json(.pretty)] }
    for text in texts {
      let read = Result { () throws(DocumentProblem) in
        try DocumentReader.document(in: Array(text.utf8))
      }
      guard case .success(let node) = read else {
        throw BrokenLaw(description: "What was written is read:\n\(text)\n\(read)")
      }
      let back = JSONValue(node)
      try demand(
        "What was written is read as it was", back == value && back.scalars == value.scalars, text)
    }
    try demand("What is written is harmless", texts.allSatisfy(\.isHarmless))
  }

  /// A problem lies in the text and can be shown.
  static func isTold(_ problem: DocumentProblem, in bytes: [UInt8]) throws(BrokenLaw) {
    let text = problem.description(file: "text").text
    try demand("A message is one harmless line", text.isHarmless && !text.contains("\n"), text)
    guard let place = problem.place else { return }
    try lies(place, in: bytes)
  }

  private static func placesLie(in bytes: [UInt8], _ node: Node) throws(BrokenLaw) {
    try lies(node.place, in: bytes)
    switch node.value {
    case .null, .scalar: break
    case .sequence(let nodes): for node in nodes { try placesLie(in: bytes, node) }
    case .mapping(let entries):
      for entry in entries {
        try lies(entry.keyPlace, in: bytes)
        try placesLie(in: bytes, entry.value)
      }
    }
  }

  private static func lies(_ place: Place, in bytes: [UInt8]) throws(BrokenLaw) {
    let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
    try demand(
      "A place lies in the text",
      (1...lines).contains(place.line) && (1...bytes.count + 1).contains(place.column), "\(place)")
  }
}
