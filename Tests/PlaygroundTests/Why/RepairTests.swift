import Browser
import Canvas
import Lessons
import Server
import Simulation
import TestSupport
import Testing

@testable import Playground

/// The key does what is printed, and what it cannot do is not called a repair.
@Suite struct RepairTests {
  private static let failing = ScenarioCatalogue.embedded.scenarios.filter { scenario in
    Run.simulate(scenario).outcomes.contains { $0.failure != nil }
  }

  private func why(_ state: AppState) -> [String] {
    let lines = render(state).screen.lines
    return Array(
      lines.drop { !$0.contains("4 Why ·") }.dropFirst().prefix { !$0.hasPrefix("╰") })
  }

  @Test(arguments: failing.map(\.id))
  func whatIsCalledARepairMendsWhatFailed(_ id: String) throws {
    let scenario = try #require(Self.failing.first { $0.id == id })
    let state = AppState(scenario, size: Size(columns: 120, rows: 40)).typing("G !")
    let step = try #require(state.timeline.step)
    let isOffered = Scene(state).remedy != nil
    let lines = why(state)
    #expect(
      lines.contains { $0.contains("To do   ") || $0.contains("To let it in  ") } || isOffered)
    #expect(!lines.contains { $0.contains("Repair  ") } || isOffered)
    let mended = state.typing("f")
    #expect((mended.scenario != state.scenario) == isOffered)
    if isOffered { #expect(mended.timeline.trace[step.id]?.failure == nil) }
  }

  @Test func twoFieldsAreChangedAsOneEdit() {
    let blocked = AppState(
      .iceCream {
        $0.allow.origins = .any
      }.withCredentials, size: Size(columns: 120, rows: 40)
    ).typing("!")
    let mended = blocked.typing("f")
    #expect(mended.timeline.trace.outcomes[0].failure == nil)
    #expect(mended.scenario.servers[0].allow.credentials)
    #expect(mended.scenario.servers[0].allow.origins == .list([.exact("https://lolnet.example")]))
    #expect(mended.typing("u").scenario == blocked.scenario)
  }

  @Test func whatCannotBeDoneHereIsToDo() throws {
    var scenario = Scenario.iceCream
    scenario.servers[0].adopt(.starlette)
    guard case .request(var call) = scenario.stimuli[0] else { return }
    call.page = Page()
    scenario.stimuli = [.request(call)]
    let state = AppState(scenario, size: Size(columns: 120, rows: 40)).typing("!")
    let lines = why(state)
    #expect(lines.contains { $0.contains("To do   Serve the page from an origin") }, "\(lines)")
    #expect(lines.contains { $0.contains("Beware  Allowing null lets every website in") })
    #expect(!lines.contains { $0.contains("Repair") })
    let pressed = state.typing("f")
    #expect(pressed.scenario == state.scenario)
    #expect(pressed.notice?.tone == .refused)
  }

  @Test func whatWasFoundIsNotLookedForAgainWhenItIsDrawn() throws {
    var state = AppState(.iceCream { $0.allow.methods = .list(["GET"]) }).typing("!")
    #expect(state.knownRemedy?.remedy == Scene(state).remedy)
    #expect(Scene(state).remedy != nil)
    // If it were looked for again, it would be found again.
    state.knownRemedy?.remedy = nil
    #expect(Scene(state).remedy == nil)
    #expect(Scene(state.typing("3 ↓ 2 1 4")).remedy == nil)
    #expect(Scene(state.typing("u U → ← !")).remedy == nil)
    let other = state.typing("3 ↓ ↵ C-u \"HEAD\" ↵ !")
    #expect(Scene(other).remedy != nil)
  }
}

extension Scenario {
  /// The same script, with cookies.
  fileprivate var withCredentials: Scenario {
    var scenario = self
    guard case .request(var call) = stimuli[0] else { return self }
    call.credentials = .include
    scenario.stimuli = [.request(call)]
    return scenario
  }
}
