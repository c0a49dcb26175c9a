import Browser
import Canvas
import Lessons
import Model
import Playground
import Server
import Simulation
import TestSupport
import Testing

/// Long runs look like short ones, and what is not on the screen is not worked out.
@Suite struct LongRunTests {
  private static let short = repeated(3)
  private static let long = repeated(700)

  /// The story with a preflight for every request, this many times.
  private static func repeated(_ count: Int) -> AppState {
    var scenario = Scenario.iceCream { $0.allow.maxAge = .seconds(0) }
    scenario.repeatCount = count
    return AppState(scenario)
  }

  @Test func thereAreTwoExchangesForEveryRequest() {
    #expect(Self.long.screenful.scene.log.count == 1400)
  }

  @Test func thePaneHoldsNoMoreLinesThanForAShortRun() throws {
    for keys in ["2", "G 2", "n n n n 2 ↓ ↓"] {
      let (long, short) = (Self.long.typing(keys), Self.short.typing(keys))
      let lines = try [long, short].map { state in
        try #require(state.screenful.content(of: .network)).lines.count
      }
      #expect(lines[0] <= lines[1] + 4)
    }
  }

  @Test func theMessageInFlightIsSeenHoweverLargeItsNumber() {
    for size in ["60x20", "80x24", "120x40"].compactMap({ Size($0) }) {
      for keys in ["2 G p p", "2 G p", "G p p p z"] {
        var state = Self.long
        _ = state.update(.resized(size))
        state.type(keys)
        let signs = render(state).screen.lines.joined().filter { $0 == "◉" }.count
        #expect(signs == 2, "\(size) \(keys)")
      }
    }
  }

  @Test func theSelectionScrollsThroughTheLog() {
    var state = Self.long.typing("2")
    for _ in 0..<30 { state.type("↓") }
    guard case .exchange(let id)? = state.selection else {
      Issue.record("no exchange is selected")
      return
    }
    #expect(state.screenful.scene.log.firstIndex(of: id) == 30)
    state.type("PageDown PageDown PageUp")
    if case .exchange(let id)? = state.selection {
      #expect(state.screenful.scene.log.firstIndex(of: id) == 40)
    }
  }

  @Test func theSameStepLooksTheSameLateInTheRun() {
    func rows(_ state: AppState) -> [String] {
      render(state).screen.lines.dropLast(4).map { line in
        String(line.filter { !$0.isNumber }.filter { $0 != " " })
      }
    }
    let early = Self.long.typing("n n n n 4")
    let late = Self.long.typing("G p p p p n 4")
    #expect(early.timeline.step?.moment == late.timeline.step?.moment)
    #expect(
      rows(early).filter { $0.contains("│") }.count == rows(late).filter { $0.contains("│") }.count)
  }

  /// The world is put together from kept ones; it must be the one that the effects make.
  @Test func theWorldIsTheOneThatTheEffectsMake() {
    let scenarios = ScenarioCatalogue.embedded.scenarios
    for position in stride(from: 0, to: scenarios.count, by: 4) {
      var repeated = scenarios[position]
      repeated.repeatCount = 6
      expectEqualWorlds(AppState(repeated))
    }
  }

  private func expectEqualWorlds(_ start: AppState) {
    var state = start
    let trace = state.timeline.trace
    for position in stride(from: 0, to: trace.steps.count, by: 13) {
      while (state.timeline.index ?? 0) < position { state.type("→") }
      let scene = state.screenful.scene
      let world = trace.world(after: trace.steps[position].id)
      #expect(scene.world.servers == world.servers)
      #expect(scene.world.clock == world.clock)
      #expect(scene.world.browser.preflightCache == world.browser.preflightCache)
      #expect(scene.world.browser.cookies == world.browser.cookies)
      for exchange in world.log {
        let entry = scene.log.entry(of: exchange.id)
        #expect(entry?.exchange?.request == exchange.request)
        #expect((entry?.isAnswered == true) == (exchange.answer != nil))
      }
      if let request = scene.requestIndex {
        let settled = world.results.indices.contains(request) ? world.results[request] : nil
        #expect(scene.result == settled)
      }
    }
  }
}
