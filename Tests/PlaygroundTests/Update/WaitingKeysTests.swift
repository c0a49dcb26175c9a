import Canvas
import Lessons
import Playground
import Simulation
import TestSupport
import Testing

/// Keys that were waiting are taken in together, and what they lead to is worked out once.
@Suite struct WaitingKeysTests {
  private static let keys: [Key] =
    Key.names.map(\.key)
    + "jknpGeEux?:/,.1234PUTGE*, httpsé\u{301}://a.b{}[]".map(Key.character)
    + ["w", "u", "a", "e", "g"].compactMap(Key.init(control:))

  private static let openings = [":", "/", "e", "3 ↵", "1 ↵", "? /", "= /", "w", "o", "S"]

  /// A state in which something may be typed.
  private static func start(_ dice: inout SeededGenerator) -> AppState {
    let size = ["120x40", "80x24", "60x20"].compactMap { Size($0) }.randomElement(using: &dice)
    var state = AppState(
      .iceCream, catalogue: .embedded, size: size ?? Size(columns: 80, rows: 24))
    for _ in 0..<Int.random(in: 0..<12, using: &dice) { state.type("→") }
    state.type(openings.randomElement(using: &dice) ?? ":")
    return state
  }

  @Test(arguments: 0..<60)
  func keysThatComeTogetherLeadToTheSameStateAsOneByOne(_ seed: Int) {
    var dice = SeededGenerator(seed: UInt64(seed))
    var single = Self.start(&dice)
    var together = single
    for _ in 0..<6 {
      for _ in 0..<Int.random(in: 1..<30, using: &dice) {
        let isText = Int.random(in: 0..<4, using: &dice) > 0
        let key =
          (isText ? "PUTaeo:/ ,".map(Key.character) : Self.keys).randomElement(using: &dice)
          ?? .right
        let requests = single.update(.keyPressed(key))
        #expect(together.take(.keyPressed(key)) == requests)
      }
      together.settle()
      #expect(together == single, "\(seed)")
    }
  }

  @Test(arguments: ["2-1", "3-2", "9-1"])
  func theSameHoldsInALesson(_ id: String) throws {
    let name = try #require(LessonID(id))
    let lesson = try #require(Course.embedded.reading(of: name)?.lesson)
    for seed in 0..<8 {
      var dice = SeededGenerator(seed: UInt64(seed))
      var single = AppState(.iceCream, catalogue: .embedded)
      single.take(lesson, of: .embedded, progress: Progress())
      single.type("Tab Tab Tab e")
      var together = single
      for _ in 0..<120 {
        let key = Self.keys.randomElement(using: &dice) ?? .right
        _ = single.update(.keyPressed(key))
        _ = together.take(.keyPressed(key))
      }
      together.settle()
      #expect(together == single, "\(seed)")
    }
  }

  private func takeIn(_ text: String, _ state: inout AppState) {
    for character in text { _ = state.take(.keyPressed(.character(character))) }
  }

  @Test func nothingIsRunUntilTheTextStandsThere() {
    let start = AppState(.iceCream).typing("3 ↓ ↵ C-u")
    var state = start
    takeIn(String(repeating: "GET,", count: 60), &state)
    #expect(state.timeline == start.timeline)
    #expect(state.scenario == start.scenario)
    state.settle()
    #expect(state.scenario != start.scenario)
    #expect(state.timeline.trace.scenario == state.scenario)
  }

  @Test func nothingIsFilteredUntilTheTextStandsThere() {
    let start = AppState(.iceCream).typing(":")
    var state = start
    takeIn("undo", &state)
    #expect(rows(state) == rows(start))
    state.settle()
    #expect(rows(state).count < rows(start).count)
  }

  private func rows(_ state: AppState) -> [ListOverlay.Row] {
    if case .list(let list)? = state.overlay { list.rows } else { [] }
  }

  @Test func nothingIsSoughtUntilTheTextStandsThere() {
    var state = AppState(.iceCream).typing("/")
    takeIn("vary", &state)
    #expect(state.search?.found == nil)
    #expect(state.timeline.index == 0)
    state.settle()
    #expect(state.search?.found != nil)
  }

  @Test func whatMeantSomethingLastIsInForceAsIfItHadBeenTypedAlone() {
    let start = AppState(.iceCream).typing("3 ↓ ↵ C-u")
    var state = start
    takeIn("PUT, DELETE{", &state)
    state.settle()
    #expect(state == start.typing("\"PUT, DELETE{\""))
  }
}
