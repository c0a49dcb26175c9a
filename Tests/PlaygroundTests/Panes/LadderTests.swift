import Browser
import Canvas
import Lessons
import Playground
import Server
import Simulation
import TestSupport
import Testing

/// What the network's arrows say about the messages.
@Suite struct LadderTests {
  private static let sizes = ["80x24", "120x40", "60x20"]
  private static let failing = ScenarioCatalogue.embedded.scenarios.filter { scenario in
    Run.simulate(scenario).steps.contains { $0.failure != nil && $0.exchangeID != nil }
  }

  /// The screen with the network's pane alone, at the step that decided.
  private func decision(_ scenario: Scenario, _ size: String, _ keys: String = "G ! 2 z") throws
    -> Screen
  {
    render(AppState(scenario, size: try #require(Size(size))).typing(keys)).screen
  }

  private func rows(of screen: Screen) -> [Int] {
    screen.lines.indices.filter { screen.lines[$0].contains("┫") }
  }

  @Test(arguments: failing.map(\.id), sizes)
  func theAnswerThatIsTurnedDownEndsInANo(_ id: String, _ size: String) throws {
    let scenario = try #require(Self.failing.first { $0.id == id })
    let screen = try decision(scenario, size)
    let state = AppState(scenario).typing("G !")
    let exchange = try #require(state.timeline.step?.exchangeID)
    let isAnswered = state.screenful.scene.log.entry(of: exchange)?.exchange?.answer != nil
    let ends = screen.lines.filter { $0.hasSuffix("✗ │") }
    #expect(!isAnswered || ends.count == 1, "\(screen)")
    #expect(!ends.joined().contains("◉"))
  }

  @Test(arguments: failing.map(\.id))
  func nothingInTheNetworkIsGreenBesideANo(_ id: String) throws {
    let scenario = try #require(Self.failing.first { $0.id == id })
    let state = AppState(scenario, size: try #require(Size("120x40"))).typing("G !")
    let pane = try #require(state.layout.inside(.network))
    let screen = render(state).screen
    let green = pane.rowRange.flatMap { row in
      pane.columnRange.map { screen[Point(row: row, column: $0)] }
    }
    #expect(green.allSatisfy { $0.role != .allowed })
  }

  @Test(arguments: sizes) func aFoldedExchangeHasItsAnswerAtTheBrowsersEnd(_ size: String) throws {
    let lines = try decision(.iceCream, size, "G 1").lines.filter { $0.contains("◀━ 20") }
    let isFolded = size != "120x40"
    #expect(lines.isEmpty != isFolded)
    for line in lines {
      let numbered = line.drop { !$0.isNumber }
      #expect(numbered.dropFirst(2).hasPrefix("◀━ 20"), "\(line)")
      #expect(numbered.contains("━▶"))
    }
  }

  @Test(arguments: sizes) func theLineInFlightHasItsNumber(_ size: String) throws {
    for keys in ["→ → → → 1 z", "→ → → → → → 1 z", "G 1 z"] {
      let lines = try decision(.iceCream, size, keys).lines
      let flight = try #require(lines.first { $0.contains("━━") })
      #expect(flight.drop { $0 == " " }.first?.isNumber == true, "\(flight)")
    }
  }

  @Test func whatIsNeverSentSaysWhy() throws {
    let misspelt = try #require(Self.failing.first { $0.id == "ice-cream-request-methods" })
    for size in Self.sizes {
      let text = try decision(misspelt, size).lines.joined(separator: "\n")
      #expect(text.contains("never sent"))
      #expect(text.contains("PUT not permitted"))
    }
  }

  @Test func aRequestOnItsWayShowsWhatItCarriesWhereItsDetailsLieBelow() throws {
    let preflight = try decision(.iceCream, "80x24", "n").lines.joined(separator: "\n")
    let asked = "┆   Access-Control-Request-Method PUT  …-Request-Headers content-type"
    #expect(preflight.contains(asked))
    let request = try decision(.iceCream, "80x24", "n n").lines.joined(separator: "\n")
    #expect(request.contains("Origin https://lolnet.example  Content-Type application/json"))
  }

  @Test func itSaysHowManyExchangesThereAreWhereNotAllAreShown() throws {
    var scenario = Scenario.iceCream { $0.allow.maxAge = .seconds(0) }
    scenario.repeatCount = 3
    let lines = try Screens.lines(scenario, "80x24", "n n n")
    #expect(lines.contains { $0.contains("exchanges ") && $0.contains(" of 6") }, "\(lines)")
    let whole = try Screens.lines(scenario, "120x40", "n n n 2 z")
    #expect(!whole.contains { $0.contains(" of 6") })
  }

  @Test func equalRequestsOfDifferentPagesSayWhoAsks() throws {
    let text = try Screens.text(
      """
      requests:
        - {page: "https://app.example", url: "https://cdn.example/prices.json"}
        - {page: "https://partner.example", url: "https://cdn.example/prices.json"}
      servers: [{server: "https://cdn.example", allow: {origins: "*"}}]
      """, "80x24", "G")
    #expect(text.contains("GET /prices.json from app.example"), "\(text)")
    #expect(text.contains("GET /prices.json from partner.example"))
  }
}
