import Canvas
import Lessons
import Playground
import Server
import Simulation
import TestSupport
import Testing

/// What a key costs, in scenes that are made and simulations that are run.
@Suite struct KeyCostTests {
  private static let failing = Scenario.iceCream { $0.allow.methods = .list(["GET"]) }

  /// Scenes and simulations for a key and the picture of what it does; work that waits is left.
  private func cost(
    of key: Key, in state: AppState
  ) -> (scenes: Int, simulations: Int) {
    var session = Session(state)
    session.finish()
    _ = session.screenful()
    let workload = Workload()
    Workload.$counting.withValue(workload) {
      _ = session.take(.keyPressed(key))
      _ = session.screenful().picture
    }
    return (workload.scenes.count, workload.simulations.count)
  }

  @Test(arguments: ["", "!", "G", "! ← ←", "2 !", "3 z !", "4 z !"])
  func movingMakesOneSceneAndRunsNothing(_ keys: String) {
    for size in ["120x40", "80x24", "60x20"].compactMap({ Size($0) }) {
      let state = AppState(Self.failing, size: size).typing(keys)
      for key in [Key.right, .left, .down, .up, .tab, "!", "z", ":", "?"] {
        let cost = cost(of: key, in: state)
        #expect(cost.scenes == 1, "\(key)")
        #expect(cost.simulations == 0, "\(key)")
      }
    }
  }

  @Test func editingMakesOneSceneForItsPictureAndRunsOnce() {
    let state = AppState(Self.failing).typing("3 ↓ ↵")
    let cost = cost(of: "x", in: state)
    #expect(cost.scenes == 1)
    #expect(cost.simulations == 1)
  }

  @Test func theSameHoldsInALessonWhoseHintsAreAllOpen() throws {
    let id = try #require(LessonID("2-1"))
    let lesson = try #require(Course.embedded.reading(of: id)?.lesson)
    var walk = LessonWalk(lesson, course: .embedded, size: Size(columns: 120, rows: 40))
    #expect(walk.take { $0.learning?.station == .stage && $0.learning?.sheet == nil })
    let state = walk.state.typing("h h h h h G !")
    #expect(state.timeline.failedStep != nil)
    for key in [Key.left, .right, "!", ":", "e"] {
      let cost = cost(of: key, in: state)
      #expect(cost.scenes == 1, "\(key)")
      #expect(cost.simulations == 0, "\(key)")
    }
  }

  @Test func keysThatWaitAreLaidOutOnceEach() {
    var session = Session(AppState(Self.failing))
    _ = session.screenful()
    let workload = Workload()
    Workload.$counting.withValue(workload) {
      for _ in 0..<10 { _ = session.take(.keyPressed(.right)) }
      _ = session.screenful()
    }
    #expect(workload.scenes.count == 10)
    #expect(workload.simulations.count == 0)
  }
}
