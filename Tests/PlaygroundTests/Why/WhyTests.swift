import Browser
import Canvas
import Explaining
import Lessons
import Model
import Playground
import Simulation
import TestSupport
import Testing

/// What decided and how to repair it are on the screen, whatever its size.
@Suite struct WhyTests {
  private static let failing = ScenarioCatalogue.embedded.scenarios.filter { scenario in
    Run.simulate(scenario).outcomes.contains { $0.failure != nil }
  }

  private func screen(_ scenario: Scenario, _ size: String, _ keys: String) throws -> [String] {
    let size = try #require(Size(size))
    return render(AppState(scenario, size: size).typing(keys)).screen.lines
  }

  /// The lines below the title of Why.
  private func why(_ lines: [String]) -> [String] {
    Array(lines.drop { !$0.contains("4 Why ·") }.dropFirst().prefix { !$0.hasPrefix("╰") })
  }

  @Test(arguments: failing.map(\.id), ["80x24", "120x40", "60x20"])
  func theDecisionAndTheRepairAreSeenTogether(_ id: String, _ size: String) throws {
    let scenario = try #require(Self.failing.first { $0.id == id })
    let lines = why(try screen(scenario, size, "G !"))
    #expect(lines.contains { $0.contains("✗  ") }, "\(lines)")
    #expect(
      lines.contains { line in
        ["Repair  ", "To do   ", "To let it in  "].contains { line.contains($0) }
      })
  }

  @Test func whatIsComparedStaysTogether() throws {
    let poisoned = try #require(Self.failing.first { $0.id.contains("poisoned") })
    let lines = why(try screen(poisoned, "80x24", "G !"))
    let sign = try #require(lines.firstIndex { $0.contains("✗  ") })
    let values = lines[sign...].prefix(3)
    let above = try #require(values.firstIndex { $0.contains("answer  https://partner.example") })
    #expect(lines[above + 1].contains("page    https://app.example"))
  }

  /// The mistake is the lesson: the sentence that names it is seen on every screen.
  @Test(arguments: failing.map(\.id), ["80x24", "120x40", "60x20"])
  func theSentenceThatTellsMostIsSeen(_ id: String, _ size: String) throws {
    let scenario = try #require(Self.failing.first { $0.id == id })
    let size = try #require(Size(size))
    let state = AppState(scenario, size: size).typing("G !")
    let explanation = try #require(state.screenful.scene.explanation)
    let telling = [explanation.telling(.unicode), explanation.telling(nil)]
    let shown = why(render(state).screen.lines).map { line in
      line.filter { $0 != "│" }.split(separator: " ").joined(separator: " ")
    }
    let text = shown.joined(separator: " ")
    #expect(telling.contains { text.contains($0) }, "\(shown)")
  }

  @Test(arguments: ["80x24", "120x40", "60x20"])
  func theTwoValuesStandBelowEachOtherWithTheFirstDifferenceMarkedInBoth(_ size: String) throws {
    let scenario = try #require(Self.failing.first { $0.id == "lower-case-patch" })
    let size = try #require(Size(size))
    let screen = render(AppState(scenario, size: size).typing("!")).screen
    let marked = screen.bounds.rowRange.flatMap { row in
      screen.bounds.columnRange.map { Point(row: row, column: $0) }
    }.filter { screen[$0].role == .deciding }
    #expect(marked.map { screen[$0].text } == ["P", "p"])
    #expect(Set(marked.map(\.column)).count == 1)
    #expect(marked[1].row == marked[0].row + 1)
    let end = screen.line(marked[1].row).drop { $0 != "p" }
    #expect(screen.line(marked[0].row).contains("answer  PUT, PATCH"))
    #expect(end.contains("patch"))
  }

  @Test func aServerThatRefusesOnPurposeNeedsNoRepair() throws {
    let dangerous = try #require(Self.failing.first { $0.id == "simple-and-dangerous" })
    let text = try screen(dangerous, "120x40", "G !").joined()
    #expect(text.contains("To let it in  "))
    #expect(text.contains("as it should be"))
    #expect(!text.contains("Repair  "))
  }

  @Test func aMistakeIsRepaired() throws {
    let misspelt = try #require(Self.failing.first { $0.id == "ice-cream-request-methods" })
    let lines = why(try screen(misspelt, "80x24", "G !"))
    #expect(lines.contains { $0.contains("names PUT  answer  (nothing)") }, "\(lines)")
    #expect(lines.contains { $0.contains("   script  PUT") }, "\(lines)")
    #expect(lines.contains { $0.contains("…-Request-Methods; browsers look for Access-Control-") })
  }

  @Test func theLastStepSaysWhatTheScriptCanRead() throws {
    let text = try screen(.iceCream, "80x24", "G").joined(separator: "\n")
    #expect(text.contains("The script can read status 200, the body"))
    #expect(text.contains("Hidden from it: "))
  }

  @Test func theLastStepNamesTheStepThatDecided() throws {
    let misspelt = try #require(Self.failing.first { $0.id == "ice-cream-request-methods" })
    let lines = try screen(misspelt, "80x24", "G")
    #expect(lines.contains { $0.contains("The reason is step 10:") })
    #expect(lines.last?.contains("! reason") == true)
    #expect(lines.contains { $0.contains("Answer to 1  204 No Content") })
  }

  @Test func whatTheBrowserAddsItselfIsLeftOut() throws {
    for size in ["80x24", "120x40"] {
      let lines = why(try screen(.iceCream, size, "→ →"))
      #expect(!lines.contains { $0.contains("Accept") }, "\(lines)")
    }
  }

  @Test func everythingCanBeLookedAtOneByOne() {
    var state = AppState(.iceCream, size: Size(columns: 80, rows: 24))
    for _ in 0..<400 where !state.timeline.isAtEnd {
      state.type(".")
      guard case .finding(let position)? = state.stage[.why] else { continue }
      let clause = state.timeline.step?.findings[position].clause ?? ""
      let shown = why(render(state).screen.lines).joined()
      #expect(shown.contains(clause.prefix(20)), "\(clause)")
    }
  }
}
