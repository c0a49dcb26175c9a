package import Simulation

/// The scenarios that come with the program.
package struct Library: Hashable, Sendable {
  /// A scenario that can be opened.
  package struct Entry: Hashable, Sendable {
    package let path: String
    package let scenario: Scenario

    package init(path: String, scenario: Scenario) {
      self.path = path
      self.scenario = scenario
    }
  }

  package let entries: [Entry]

  package init(_ entries: [Entry]) {
    self.entries = entries
  }

  /// The lines of a list of everything that can be opened.
  var rows: [ListOverlay.Row] {
    entries.enumerated().map { position, entry in
      let title = entry.scenario.title.isEmpty ? entry.scenario.id : entry.scenario.title
      return ListOverlay.Row(
        title: title, detail: entry.scenario.id, choice: .scenario(position))
    }
  }
}
