package import Documents
import Canvas
import Playground

/// What a configuration file says, and everything that is wrong with it.
///
/// A setting that cannot be understood is left out, so that the others still hold.
package struct FileReading: Hashable, Sendable {
  package private(set) var preferences = Preferences()

  /// What is wrong, from the top of the file to its end.
  package private(set) var problems: [DocumentProblem] = []

  /// Reads a file; one without a document in it says nothing.
  package init(_ bytes: [UInt8]) {
    do throws(DocumentProblem) {
      guard !DocumentReader.documents(in: bytes).isEmpty else { return }
      let document = try DocumentReader.document(in: bytes)
      guard !document.isNull else { return }
      try read(MappingReader(document))
    } catch {
      problems.append(error)
    }
    problems.sort { ($0.place ?? .start) < ($1.place ?? .start) }
  }

  private mutating func read(_ document: MappingReader) throws(DocumentProblem) {
    var fields = document
    preferences.theme = choice(.theme, &fields)
    preferences.glyphs = choice(.glyphs, &fields)
    preferences.motion = choice(.motion, &fields)
    preferences.speed = choice(.speed, &fields)
    preferences.interface = choice(.interface, &fields)
    preferences.mouse = setting(.mouse, &fields) { node, path throws(DocumentProblem) in
      try node.boolean(path)
    }
    if let node = fields.take(SettingName.keys.rawValue), !node.isNull {
      let keys = KeysReading(node)
      problems += keys.problems
      if keys.problems.isEmpty { preferences.keys = keys.changes }
    }
    problems += fields.unknownFields.map(\.problem)
  }

  private mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: SettingName, _ fields: inout MappingReader
  ) -> Setting<Choice>? {
    setting(name, &fields) { node, path throws(DocumentProblem) in
      try node.choice(of: Choice.self, path)
    }
  }

  private mutating func setting<Value>(
    _ name: SettingName, _ fields: inout MappingReader,
    _ read: (Node, String) throws(DocumentProblem) -> Value
  ) -> Setting<Value>? {
    guard let node = fields.take(name.rawValue) else { return nil }
    do throws(DocumentProblem) {
      return Setting(try read(node, name.rawValue), from: .file(node.place))
    } catch {
      problems.append(error)
      return nil
    }
  }
}
