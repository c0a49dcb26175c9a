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
    var single = Session(Self.start(&dice))
    var together = single
    for _ in 0..<6 {
      for _ in 0..<Int.random(in: 1..<30, using: &dice) {
        let isText = Int.random(in: 0..<4, using: &dice) > 0
        let key =
          (isText ? "PUTaeo:/ ,".map(Key.character) : Self.keys).randomElement(using: &dice)
          ?? .right
        let requests = single.take(.keyPressed(key))
        single.finish()
        #expect(together.take(.keyPressed(key)) == requests)
      }
      together.finish()
      #expect(together.state == single.state, "\(seed)")
    }
  }

  @Test(arguments: ["2-1", "3-2", "9-1"])
  func theSameHoldsInALesson(_ id: String) throws {
    let name = try #require(LessonID(id))
    let lesson = try #require(Course.embedded.reading(of: name)?.lesson)
    for seed in 0..<8 {
      var dice = SeededGenerator(seed: UInt64(seed))
      var state = AppState(.iceCream, catalogue: .embedded)
      state.take(lesson, of: .embedded, progress: Progress())
      state.type("Tab Tab Tab e")
      var single = Session(state)
      var together = single
      for _ in 0..<120 {
        let key = Self.keys.randomElement(using: &dice) ?? .right
        _ = single.take(.keyPressed(key))
        single.finish()
        _ = together.take(.keyPressed(key))
      }
      together.finish()
      #expect(together.state == single.state, "\(seed)")
    }
  }

  private func takeIn(_ text: String, _ session: inout Session) {
    for character in text { _ = session.take(.keyPressed(.character(character))) }
  }

  @Test func nothingIsRunUntilTheTextStandsThere() {
    let start = AppState(.iceCream).typing("3 ↓ ↵ C-u")
    var session = Session(start)
    takeIn(String(repeating: "GET,", count: 60), &session)
    #expect(session.state.timeline == start.timeline)
    #expect(session.state.scenario == start.scenario)
    session.finish()
    #expect(session.state.scenario != start.scenario)
    #expect(session.state.timeline.trace.scenario == session.state.scenario)
  }

  @Test func nothingIsFilteredUntilTheTextStandsThere() {
    let start = AppState(.iceCream).typing(":")
    var session = Session(start)
    takeIn("undo", &session)
    #expect(rows(session.state) == rows(start))
    session.finish()
    #expect(rows(session.state).count < rows(start).count)
  }

  private func rows(_ state: AppState) -> [ListOverlay.Row] {
    if case .list(let list)? = state.overlay { list.rows } else { [] }
  }

  @Test func nothingIsSoughtUntilTheTextStandsThere() {
    var session = Session(AppState(.iceCream).typing("/"))
    takeIn("vary", &session)
    #expect(session.state.search?.found == nil)
    #expect(session.state.timeline.index == 0)
    session.finish()
    #expect(session.state.search?.found != nil)
  }

  @Test func whatMeantSomethingLastIsInForceAsIfItHadBeenTypedAlone() {
    let start = AppState(.iceCream).typing("3 ↓ ↵ C-u")
    var session = Session(start)
    takeIn("PUT, DELETE{", &session)
    session.finish()
    #expect(session.state == start.typing("\"PUT, DELETE{\""))
  }

  /// The line for the repair comes into Why when it is found, and moves what stands below it.
  @Test(arguments: ["! ↓ ↓ ↵", "! ↓ ↵", "! 4 ↓ ↵", "! 4 ↓ ↓ ↵", "! ↑ ↑ ↵", "! : ↵"])
  func keysThatPassTheRepairDoTheSameHoweverFastTheyAre(_ keys: String) throws {
    let start = AppState(.iceCream, size: try #require(Size("80x24"))).typing(
      "3 ↓ ↵ C-u \"GET\" ↵ 1 Home 4")
    var fast = Session(start)
    for key in try KeyScript(keys).keys { _ = fast.take(.keyPressed(key)) }
    fast.finish()
    #expect(fast.state == start.typing(keys))
  }
}
