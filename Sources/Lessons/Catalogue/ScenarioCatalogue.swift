import Documents
package import Simulation

/// The scenarios that come with the program.
///
/// They are read when somebody asks for them, so that the program starts at once.
package struct ScenarioCatalogue: Hashable, Sendable {
  /// Files with one or more scenarios each.
  package let files: [CatalogueFile]

  package init(_ files: [CatalogueFile]) {
    self.files = files
  }

  /// The scenarios under `lessons/scenarios`, in the order of their names.
  package static let embedded = ScenarioCatalogue(
    CatalogueFile.embedded.filter { $0.path.hasPrefix("scenarios/") })

  /// The file with this name, which may leave out the number it begins with, or else the part of
  /// one that holds the scenario with this id; nil where there is none.
  package func file(named name: String) -> CatalogueFile? {
    files.first { $0.name == name || Self.bareName($0) == name }
      ?? files.lazy.compactMap { Self.document(named: name, in: $0) }.first
  }

  /// Everything that a file or a part of one can be called.
  package var names: [String] {
    files.flatMap { file in
      [Self.bareName(file), file.name] + Self.scenarios(file).dropFirst().map(\.id)
    }
  }

  /// A file's name without the number it begins with.
  private static func bareName(_ file: CatalogueFile) -> String {
    String(file.name.drop { $0.isNumber || $0 == "-" })
  }

  /// The document of a file in which the scenario with this id stands.
  private static func document(named id: String, in file: CatalogueFile) -> CatalogueFile? {
    file.text.split(separator: "\n---\n").lazy
      .map { CatalogueFile(path: file.path, text: $0 + "\n") }
      .first { scenarios($0).first?.id == id }
  }

  /// Every scenario that can be read.
  package var scenarios: [Scenario] { files.flatMap(Self.scenarios) }

  /// The scenario with which the program begins: the first one that can be read.
  package var first: Scenario? { files.lazy.compactMap { Self.scenarios($0).first }.first }

  /// The scenarios of a file that can be read.
  package static func scenarios(_ file: CatalogueFile) -> [Scenario] {
    DocumentReader(Array(file.text.utf8)).enumerated().compactMap { number, document in
      let id = number == 0 ? file.name : String(number + 1)
      return try? ScenarioParser.parse(try document.get(), defaultID: id)
    }
  }
}
