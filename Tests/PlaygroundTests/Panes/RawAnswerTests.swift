import Browser
import Canvas
import Lessons
import Playground
import Simulation
import TestSupport
import Testing

/// The answer as it is sent, beside the form that makes it.
@Suite struct RawAnswerTests {
  private static let failing = ScenarioCatalogue.embedded.scenarios.filter { scenario in
    Run.simulate(scenario).outcomes.contains { $0.failure != nil }
  }

  /// The rows inside the server's pane.
  private func rows(_ scenario: Scenario, _ size: String, _ keys: String) throws -> [String] {
    let state = AppState(scenario, size: try #require(Size(size))).typing(keys)
    let inside = try #require(state.layout.inside(.server))
    let screen = render(state).screen
    return inside.rowRange.map { row in
      inside.columnRange.map { screen[Point(row: row, column: $0)].text }.joined()
    }
  }

  @Test(arguments: [("120x40", ""), ("120x40", " z"), ("80x24", " z")])
  func itStandsBelowTheFormWhereThereIsRoom(_ size: String, _ zoom: String) throws {
    let rows = try rows(.iceCream, size, "→ → → → → → 3 r" + zoom)
    #expect(rows.contains { $0.contains("Methods     •PUT  GET  DELETE") })
    #expect(rows.contains { $0.contains("Allow-Methods:") })
  }

  @Test func anEditOfTheFormIsSeenInItWhileOneTypes() throws {
    let keys = "→ → → → → → 3 ↓ r ↵ End \", PATCH\""
    let rows = try rows(.iceCream, "120x40", keys)
    #expect(rows.contains { $0.contains("    PUT, GET, DELETE, PATCH") })
  }

  private func lineText(_ state: AppState) -> String {
    state.selectedField?.text(in: state.scenario) ?? ""
  }

  @Test func anEditOfTheLineIsSeenInTheForm() throws {
    let keys = "→ → → → → → 3 r"
    var state = AppState(.iceCream).typing(keys)
    for _ in 0..<40 where !lineText(state).contains("Allow-Methods") {
      state.type("↓")
    }
    state.type("↵ End \", PATCH\" ↵")
    let lines = render(state).screen.lines
    #expect(lines.contains { $0.contains("•PUT  GET  DELETE  PATCH") })
  }

  @Test(arguments: failing.map(\.id))
  func aSmallPaneShowsTheLineThatDecides(_ id: String) throws {
    let scenario = try #require(Self.failing.first { $0.id == id })
    let all = try rows(scenario, "120x40", "G ! r 3")
    let small = try rows(scenario, "80x24", "G ! r 3")
    #expect(all.contains { $0.contains("✗ ") } == small.contains { $0.contains("✗ ") })
  }

  @Test(arguments: ["80x24", "120x40", "60x20"])
  func theSourceStandsOnTheLineOfTheNameOrOfTheValue(_ size: String) throws {
    let rows = try rows(.iceCream, size, "→ → → → → → r 3")
    for (row, next) in zip(rows, rows.dropFirst()) where row.contains("Allow-") {
      #expect(row.contains("← ") || next.contains("← "), "\(row)")
    }
  }
}
