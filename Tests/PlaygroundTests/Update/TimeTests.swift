import Model
import Playground
import Server
import Simulation
import TestSupport
import Testing

@Suite struct TimeTests {
  private let start = AppState(.iceCream)

  @Test func forwardAndBackIsWhereOneWas() {
    var state = start
    for _ in 0..<(start.timeline.steps.count - 1) {
      let before = state
      state.type("→ ←")
      #expect(state.timeline == before.timeline)
      state.type("→")
    }
    #expect(state.timeline.isAtEnd)
  }

  @Test func theFirstAndTheLastStepAreTheEnds() {
    let end = start.typing("G")
    #expect(end.timeline.isAtEnd)
    #expect(end.typing("→").notice == Notice(.refused, "This is the last step."))
    #expect(end.typing("g").timeline == start.timeline)
    #expect(start.typing("←").timeline == start.timeline)
  }

  @Test func exchangesAreReachedByNAndP() {
    let first = start.typing("n")
    #expect(first.timeline.step?.moment == .preflightTravels)
    let second = first.typing("n")
    #expect(second.timeline.step?.moment == .requestTravels)
    #expect(second.typing("n").timeline == second.timeline)
    #expect(second.typing("p").timeline == first.timeline)
  }

  @Test func theDecisiveStepIsTheOneThatFailed() {
    let state = AppState(.iceCream { $0.allow.methods = .list(["GET"]) }).typing("!")
    #expect(state.timeline.step?.moment == .preflightMethodsChecked)
    #expect(state.timeline.step?.failure?.name == "MethodDisallowedByPreflightResponse")
  }

  @Test func nothingDecidesWhereNothingFails() {
    #expect(start.typing("!").notice == Notice(.refused, "Nothing fails; G goes to the last step."))
  }

  @Test func detailsLeadThroughEverythingThatWasLookedAt() {
    var state = start
    var seen: [StepID] = []
    for _ in 0..<500 where !(state.timeline.isAtEnd) {
      state.type(".")
      if let place = state.timeline.place, seen.last != place { seen.append(place) }
    }
    #expect(seen == start.timeline.steps.map(\.id))
  }

  @Test func playingStepsAtEveryTickAndEndsAtTheEnd() {
    var state = start.typing("Space")
    #expect(state.patience != nil)
    for _ in start.timeline.steps { _ = state.update(.waited) }
    #expect(state.timeline.isAtEnd)
    #expect(state.patience == nil)
  }

  @Test func aKeyThatStepsEndsPlaying() {
    #expect(!start.typing("Space →").isPlaying)
    #expect(!start.typing("Space Space").isPlaying)
    #expect(!start.typing("Space Esc").isPlaying)
  }

  @Test func aTickMeansNothingWhenNothingPlays() {
    var state = start
    _ = state.update(.waited)
    #expect(state == start)
  }
}
