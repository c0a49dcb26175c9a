/// A file of the course as text, wherever it comes from.
package struct CatalogueFile: Hashable, Sendable {
  /// The path below `lessons/`, or however messages call the file.
  package let path: String
  package let text: String

  package init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  /// The files that are inside the program, in the order of their paths.
  package static let embedded: [CatalogueFile] =
    embeddedLessons
    .map { CatalogueFile(path: $0.path, text: $0.text) }
    .sorted { $0.path < $1.path }

  /// The file's name without folders and ending.
  package var name: String {
    let last = path.split(separator: "/").last ?? ""
    return String(last.prefix { $0 != "." })
  }
}
