import Canvas
import Lessons
import Playground
import Simulation
import TestSupport
import Testing

/// Names of headers are written out wherever there is room for them.
@Suite struct HeaderNamesTests {
  private static let scenarios = ScenarioCatalogue.embedded.scenarios

  /// The rows of a pane at every step of a scenario.
  private func rows(_ pane: Pane, _ scenario: Scenario, _ size: String, _ keys: String) throws
    -> [String]
  {
    var state = AppState(scenario, size: try #require(Size(size))).typing(keys)
    var rows: [String] = []
    for _ in state.timeline.steps {
      rows += try Screens.rows(pane, of: state)
      state.type("→")
    }
    return rows
  }

  /// Whether a row has a name without its beginning; values are cut elsewhere.
  private func isCut(_ row: String) -> Bool {
    ["…-Allow-", "…-Request-", "…-Expose-", "…-Max-"].contains { row.contains($0) }
  }

  @Test(arguments: scenarios.map(\.id), Screens.sizes)
  func aPaneAloneCutsNone(_ id: String, _ size: String) throws {
    let scenario = try #require(Self.scenarios.first { $0.id == id })
    for (pane, keys) in [
      (Pane.network, "2 z"), (.server, "3 z"), (.server, "3 r z"), (.why, "4 z"),
    ] where pane != .why || size != "60x20" {
      let shown = try rows(pane, scenario, size, keys)
      #expect(!shown.contains(where: isCut), "\(pane)")
    }
  }

  @Test(arguments: scenarios.map(\.id), Screens.sizes)
  func theNetworkCutsNone(_ id: String, _ size: String) throws {
    let scenario = try #require(Self.scenarios.first { $0.id == id })
    // On the arrow itself there is one row for all headers; the first is written out there.
    let shown = try rows(.network, scenario, size, "2").filter { !$0.contains("┆") }
    #expect(!shown.contains(where: isCut))
  }

  @Test(arguments: scenarios.map(\.id))
  func theRawAnswerIsExact(_ id: String) throws {
    let scenario = try #require(Self.scenarios.first { $0.id == id })
    for size in Screens.sizes {
      let shown = try rows(.server, scenario, size, "3 r")
      #expect(!shown.contains(where: isCut))
    }
  }

  @Test func theAnswerHasNameValueAndSource() throws {
    let wide = try Screens.lines(.iceCream, "120x40", "→ → → → → → → →").joined(separator: "\n")
    #expect(wide.contains(/Vary: Origin +← Vary/))
    #expect(wide.contains("Access-Control-Allow-Methods:"))
    #expect(wide.contains(/PUT, GET, DELETE +← Methods/))
    let zoomed = try Screens.lines(.iceCream, "80x24", "→ → → → → → → → 3 z")
    #expect(zoomed.contains { $0.contains("Access-Control-Allow-Methods: PUT, GET, DELETE") })
    #expect(zoomed.contains { $0.contains("Vary: Origin ") && $0.contains("← Vary") })
  }

  @Test func aRepairIsWrittenOutWhereItFits() throws {
    let scenario = try #require(Self.scenarios.first { $0.id == "ice-cream-request-methods" })
    for (size, keys) in [("120x40", "!"), ("80x24", "! 4 z")] {
      let text = try Screens.lines(scenario, size, keys).joined(separator: "\n")
      #expect(text.contains("It says Access-Control-Request-Methods;"))
    }
  }
}
