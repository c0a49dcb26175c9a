package import Simulation

/// The file that is being played.
package struct OpenedFile: Hashable, Sendable {
  package let path: String

  /// What the file says, as far as it could be read last.
  package internal(set) var saved: Scenario

  /// Whether saving would replace more than the scenario: comments, a layout, other scenarios.
  package internal(set) var holdsMore: Bool

  /// Why the file cannot be read at the moment, nil when it can.
  package internal(set) var problem: String?

  package init(path: String, saved: Scenario, holdsMore: Bool) {
    self.path = path
    self.saved = saved
    self.holdsMore = holdsMore
  }

  /// The path without its folders.
  package var name: String { PathText(path).name }
}

/// A path, taken apart for people.
struct PathText {
  let name: String

  /// Everything before the name, empty for none.
  let folder: String

  init(_ path: String) {
    let slash = path.lastIndex(of: "/")
    name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    folder = slash.map { String(path[...$0]) } ?? ""
  }
}
