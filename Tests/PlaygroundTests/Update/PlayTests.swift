import Canvas
import Playground
import Simulation
import TestSupport
import Testing

/// Playing at several speeds, and without motion.
@Suite struct PlayTests {
  private let start = AppState(.iceCream)

  @Test func plusAndMinusChangeTheSpeedWhilePlaying() {
    let playing = start.typing("Space")
    let fast = playing.typing("+")
    #expect(fast.isPlaying)
    #expect((fast.patience ?? .max) < (playing.patience ?? 0))
    #expect(fast.typing("-").patience == playing.patience)
    #expect((playing.typing("-").patience ?? 0) > (playing.patience ?? .max))
  }

  @Test func thereIsAHighestAndALowestSpeed() {
    for key in ["+", "-"] {
      let end = start.typing(Array(repeating: key, count: 10).joined(separator: " "))
      #expect(end.notice?.tone == .refused)
    }
  }

  @Test func theSpeedIsShown() {
    var state = start.typing("Space +")
    _ = state.update(.waited)
    state.type("-")
    #expect(state.notice?.text == "Playing takes 0.9 seconds for a step.")
    let playing = render(start.typing("Space")).screen.lines.last ?? ""
    #expect(playing.contains("+ - 0.9 seconds a step"))
  }

  @Test func withoutMotionPlayingJumpsAndSaysWhere() {
    var state = AppState(.iceCream, settings: Settings(motion: .reduced))
    var places: [String] = []
    for _ in 0..<10 where !state.timeline.isAtEnd {
      state.type("Space")
      #expect(state.patience == nil)
      #expect(!state.isPlaying)
      places.append(state.notice?.text ?? "")
    }
    #expect(places.first == "Step 5 of 19: The preflight travels.")
    #expect(places.last == "Step 19 of 19: The script gets its result.")
    #expect(Set(places).count == places.count)
  }
}
