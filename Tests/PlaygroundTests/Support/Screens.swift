import Canvas
import Documents
import Playground
import Simulation
import TestSupport
import Testing

/// What a scenario written as YAML looks like.
enum Screens {
  /// The sizes in which everything is looked at.
  static let sizes = ["80x24", "120x40", "60x20"]

  /// The scenario that a YAML text describes.
  static func scenario(_ yaml: String) throws -> Scenario {
    // What begins with a bracket would be read as JSON.
    let node = try DocumentReader.document(in: Array("---\n\(yaml)".utf8))
    return try ScenarioParser.parse(node, defaultID: "scenario")
  }

  /// The screen of a scenario after keys.
  static func lines(_ scenario: Scenario, _ size: String, _ keys: String = "") throws -> [String] {
    render(AppState(scenario, size: try #require(Size(size))).typing(keys)).screen.lines
  }

  /// The screen of a scenario written as YAML, after keys, as one text.
  static func text(_ yaml: String, _ size: String, _ keys: String = "") throws -> String {
    try lines(scenario(yaml), size, keys).joined(separator: "\n")
  }

  /// The rows inside a pane.
  static func rows(_ pane: Pane, of state: AppState) throws -> [String] {
    let inside = try #require(state.layout.inside(pane))
    let screen = render(state).screen
    return inside.rowRange.map { row in
      inside.columnRange.map { screen[Point(row: row, column: $0)].text }.joined()
    }
  }
}
