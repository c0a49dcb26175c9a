import Canvas
import Playground
import Server
import Simulation
import TestSupport
import Testing

/// Whatever is pressed, the state stays sound and can be drawn.
@Suite struct RandomKeysTests {
  private static let keys: [Key] =
    Key.names.map(\.key)
    + "hjklnpgGzrReufbx!?:/=.,1234yPUT*%aJKEY+-".map(Key.character)
    + ["p", "r", "w", "u", "a", "e", "l"].compactMap(Key.init(control:))

  private static let sizes = [
    "120x40", "80x24", "60x20", "40x12", "39x11", "200x60", "72x22", "112x24", "1x1",
  ].compactMap { Size($0) }

  @Test(arguments: 0..<24)
  func anySequenceOfKeysLeavesASoundState(_ seed: Int) {
    var dice = SeededGenerator(seed: UInt64(seed))
    let scenario = Scenario.iceCream {
      if seed % 3 == 1 { $0.allow.methods = .list(["GET"]) }
      if seed % 3 == 2 { $0.allow.origins = .nobody }
    }
    var state = AppState(scenario)
    for _ in 0..<250 {
      let key = Self.keys.randomElement(using: &dice) ?? .right
      _ = state.update(.keyPressed(key))
      if Int.random(in: 0..<12, using: &dice) == 0,
        let size = Self.sizes.randomElement(using: &dice)
      {
        _ = state.update(.resized(size))
      }
      expectSound(state)
    }
  }

  private func expectSound(_ state: AppState) {
    #expect(state.timeline.index.map(state.timeline.steps.indices.contains) ?? true)
    #expect(state.timeline.trace.scenario == state.scenario)
    #expect(!(state.editor != nil && state.overlay != nil))
    let frame = render(state)
    #expect(frame.screen.size == state.size)
    if let cursor = frame.cursor { #expect(frame.screen.bounds.contains(cursor)) }
  }
}
