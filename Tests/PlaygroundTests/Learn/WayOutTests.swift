import Canvas
import Lessons
import Playground
import TestSupport
import Testing

/// The key that leaves a page leads where the last line says.
struct WayOutTests {
  private func taking(_ id: String, _ room: Room? = nil, part: Int = 1) throws -> AppState {
    let lesson = try #require(LessonID(id).flatMap(Course.embedded.reading)?.lesson)
    var state = AppState(.iceCream, size: Size(columns: 120, rows: 40))
    state.take(lesson, of: .embedded, progress: Progress(), room: room, part: part)
    return state
  }

  private func footer(_ state: AppState) -> String { render(state).screen.lines.last ?? "" }

  /// Pages and questions of parts with a stage and without.
  @Test(arguments: LessonWalkTests.ids)
  func theFooterNamesWhereEscapeLeads(_ id: LessonID) throws {
    let lesson = try #require(Course.embedded.reading(of: id)?.lesson)
    for part in 1...lesson.parts.count {
      // The last key means nothing; what was said about those before it is gone then.
      for keys in ["F5", "→ F5", "→ ↓ F5", "→ → → F5"] {
        let state = try taking(id.description, part: part).typing(keys)
        guard state.mode == .sheet else { continue }
        let after = state.typing("Esc")
        if footer(state).contains("Esc to the playground") {
          #expect(after.mode == .stage, "\(id) part \(part) \(keys)")
        } else if footer(state).contains("Esc all lessons") {
          #expect(after.mode == .choosing, "\(id) part \(part) \(keys)")
        } else {
          Issue.record("\(id) part \(part) \(keys): \(footer(state))")
        }
      }
    }
  }

  @Test func aVoteIsLeftForTheNextStop() throws {
    let path = try #require(Course.embedded.paths.first { $0.id == "45" })
    let id = try #require(path.lessons.last)
    let vote = try taking(id.description, Room(path, at: id)).typing("→ → Esc m ↵")
    #expect(vote.learning?.room?.stop?.activity != .lesson(id))
    #expect(footer(vote).contains("Esc to the playground"))
    #expect(vote.typing("Esc").mode == .stage)
    let end = try taking(id.description, Room(path, at: id))
    var last = end
    for _ in 0..<400 {
      if case .end? = last.learning?.sheet { break }
      last.type(last.learning?.sheet == nil ? "N N" : "↵")
    }
    let next = last.typing("→")
    #expect(!footer(next).contains("to the playground"))
    #expect(
      next.typing("Esc").learning?.room?.stopIndex == (next.learning?.room?.stopIndex ?? 0) + 1)
  }

  @Test func theEndOfThePathLeadsNowhereAndSaysSo() throws {
    let path = try #require(Course.embedded.paths.first { $0.id == "45" })
    var state = try taking("1-2", Room(path))
    for _ in 0..<3000 {
      if case .stop(nil)? = state.learning?.sheet { break }
      state.type(state.learning?.sheet == nil ? "N N" : "↵")
    }
    #expect(state.learning?.room?.isOver == true)
    #expect(!footer(state).contains("go on"))
    #expect(state.typing("↵").notice?.text == "This is the end of the path. q quits.")
    #expect(state.update(.keyPressed("q")) == [.quit])
  }
}
