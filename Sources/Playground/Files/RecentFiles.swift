import Documents

/// The files that were played or saved last, the latest first.
package struct RecentFiles: Hashable, Sendable {
  /// How many are remembered.
  private static let most = 20

  /// Absolute paths, each once.
  package private(set) var paths: [String]

  /// No files yet.
  package init() {
    paths = []
  }

  /// Reads what ``yaml`` wrote; whatever else the text holds is passed over.
  package init(_ bytes: [UInt8]) {
    let document = try? DocumentReader.document(in: bytes)
    let nodes = (try? document?.sequence()) ?? []
    self.init()
    for node in nodes.reversed() {
      if let path = try? node.text(), path.hasPrefix("/") { add(path) }
    }
  }

  /// Puts a file in front.
  package mutating func add(_ path: String) {
    paths.removeAll { $0 == path }
    paths.insert(path, at: 0)
    paths = Array(paths.prefix(Self.most))
  }

  /// The paths as a document.
  package var yaml: String {
    // A list of short texts would become one line, which nobody wants to read or mend.
    paths.map { "- \(JSONValue.string($0).yamlLine())\n" }.joined()
  }
}

extension ListOverlay.Row {
  /// A recent file as the line of a list.
  init(recent path: String) {
    let text = PathText(path)
    self.init(title: text.name, detail: text.folder, trailing: "recent", choice: .file(path))
  }
}
