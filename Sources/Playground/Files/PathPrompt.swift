/// The question for a path.
package struct PathPrompt: Hashable, Sendable {
  package internal(set) var line: LineEditor

  /// What is in the way of the path, nil when nothing is known.
  package internal(set) var objection: String?

  /// The path whose file may be replaced, because its owner has been asked.
  var replaceable: String?

  /// Proposes a path; what is typed takes its place.
  init(_ path: String) {
    line = LineEditor(path)
    line.selectAll()
  }

  var path: String { line.text }

  /// Changes the path; what was said about the old one no longer counts.
  mutating func edit(_ change: (inout LineEditor) -> Void) {
    let before = path
    change(&line)
    if path != before {
      objection = nil
      replaceable = nil
    }
  }
}
