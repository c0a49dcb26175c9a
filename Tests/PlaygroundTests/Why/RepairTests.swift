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
    let isOffered = state.screenful.scene.remedy != nil
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

  @Test func whatWasFoundIsNotLookedForAgainWhileOneStaysThere() {
    let state = AppState(.iceCream { $0.allow.methods = .list(["GET"]) }).typing("!")
    #expect(state.remedy != nil)
    let workload = Workload()
    Workload.$counting.withValue(workload) {
      #expect(render(state.typing("3 ↓ 2 1 4")) != render(state))
    }
    #expect(workload.simulations.count == 0)
    #expect(state.typing("→ ← !").remedy == state.remedy)
    #expect(state.typing("3 ↓ ↵ C-u \"HEAD\" ↵ !").remedy != nil)
  }

  @Test func theScreenSaysThatItIsStillLooking() {
    let state = AppState(.iceCream { $0.allow.methods = .list(["GET"]) })
    var session = Session(state)
    _ = session.take(.commanded(.time(.decisive)))
    #expect(session.state.isLookingForRepair)
    let early = session.screenful().picture.frame.screen.lines.joined()
    #expect(early.contains("Looking for a repair…"))
    #expect(!early.contains("To do"))
    session.finish()
    let late = session.screenful().picture.frame.screen.lines.joined()
    #expect(!session.state.isLookingForRepair)
    #expect(late.contains("Repair  "))
  }

  /// Somebody may press the key before the search is over.
  @Test func theKeyWaitsForWhatItDoes() {
    let state = AppState(.iceCream { $0.allow.methods = .list(["GET"]) })
    var session = Session(state)
    for command in [Command.time(.decisive), .edit(.repair)] {
      _ = session.take(.commanded(command))
    }
    #expect(session.state.scenario == state.typing("! f").scenario)
    #expect(session.state.scenario != state.scenario)
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
