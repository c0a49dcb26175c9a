import Browser
import Canvas
import Playground
import Server
import Simulation
import TestSupport
import Testing

/// A run of a hundred thousand requests is run as far as somebody looks.
@Suite struct EndlessRunTests {
  private static let count = 100_000

  private static let start = repeated(count)

  private static func repeated(_ count: Int) -> AppState {
    var scenario = Scenario.iceCream
    scenario.repeatCount = count
    return AppState(scenario)
  }

  private func played(_ state: AppState) -> Int { state.timeline.trace.stimulusCount }

  @Test func onlyItsBeginningIsRun() {
    #expect(played(Self.start) == RunMap.beginning)
    #expect(!Self.start.timeline.isRunning)
    #expect(Self.start.patience == nil)
  }

  @Test func everyStepIsTheOneOfAShortRun() {
    var (long, short) = (Self.start, Self.repeated(10))
    for _ in 0..<40 {
      #expect(long.timeline.step == short.timeline.step)
      #expect(long.screenful.scene.world == short.screenful.scene.world)
      long.type("→")
      short.type("→")
    }
  }

  @Test func whatIsTypedIsRunAsFarAsItIsSeen() {
    let state = Self.start.typing("3 ↓ ↵ C-u \"GET\"")
    #expect(played(state) == RunMap.beginning)
    #expect(state.timeline.divergence != nil)
    #expect(state.typing("↵").timeline.trace.scenario == state.scenario)
  }

  @Test func stepsGoOnWhereTheRunHasGotTo() throws {
    var state = Self.start
    let end = state.timeline.steps.count
    while (state.timeline.index ?? 0) < end + 5 { state.type("n") }
    #expect(played(state) == RunMap.beginning + RunMap.portion)
    #expect(state.timeline.steps[..<end].elementsEqual(Self.start.timeline.steps))
  }

  @Test func theEndIsRunPortionByPortionAndSaysHowFarItHasGot() {
    var state = Self.repeated(3500).typing("G")
    #expect(state.timeline.isRunning && state.patience == 0)
    var portions = 0
    while state.timeline.isRunning {
      _ = state.update(.waited)
      portions += 1
      guard state.timeline.isRunning else { break }
      let text = "Running: \(played(state)) of 3500. Esc stops here."
      #expect(state.notice?.text == text)
      #expect(render(state).screen.lines.joined().contains(text))
    }
    #expect(portions == 2)
    #expect(state.timeline.isAtEnd && state.timeline.trace.isComplete)
    #expect(state.patience == nil && state.notice == nil)
  }

  @Test func escapeStops() {
    var state = Self.repeated(6000).typing("G")
    _ = state.update(.waited)
    state.type("Esc")
    #expect(!state.timeline.isRunning && !state.timeline.trace.isComplete)
    #expect(state.notice?.text.hasPrefix("Stopped after") == true)
    state.type("G")
    #expect(state.timeline.isRunning)
  }

  @Test func anEditLateInTheRunIsRunToThePlaceWhereOneStands() {
    var state = Self.repeated(3500).typing("G")
    while state.timeline.isRunning { _ = state.update(.waited) }
    let place = state.timeline.place
    state.type("3 ↓ ↵ C-u \"PUT, GET\"")
    #expect(state.timeline.isRunning)
    while state.timeline.isRunning { _ = state.update(.waited) }
    #expect(state.timeline.place == place)
  }
}
