import Canvas
import Escaping
import Lessons
import Playground
import TestSupport
import Testing

/// What a lesson leaves on record, on the screen and in plain lines.
struct RecordTests {
  /// The parts of the course.
  private static let parts: [(LessonID, Int)] = LessonWalkTests.ids.flatMap { id in
    let count = LessonWalkTests.course.reading(of: id)?.lesson?.parts.count ?? 0
    return (1...max(count, 1)).map { (id, $0) }
  }

  private func lesson(_ id: LessonID) throws -> Lesson {
    try #require(LessonWalkTests.course.reading(of: id)?.lesson)
  }

  private func taking(_ id: LessonID, _ part: Int) throws -> AppState {
    var state = AppState(.iceCream, size: Size(columns: 80, rows: 24))
    state.take(try lesson(id), of: LessonWalkTests.course, progress: Progress(), part: part)
    return state
  }

  /// Leaves questions out and goes on, whatever lies there.
  @Test(arguments: parts)
  func whoLeavesEverythingOutHasSolvedNothing(_ id: LessonID, _ number: Int) throws {
    let part = try lesson(id).parts[number - 1]
    let asks = part.betting != nil || part.dealing != nil || part.quizzing != nil
    guard asks || !part.goals.isEmpty else { return }
    let way = Progress.PartID(id, part: number)
    for keys in ["Esc N N N N", "→ Esc N N Esc N N", "→ → Esc → N N Esc N"] {
      let progress = try #require(try taking(id, number).typing(keys).learning?.progress)
      #expect(!progress.solved.contains(way), "\(keys)")
      #expect(progress.goals[way] == nil, "\(keys)")
    }
    var recital = Recital(try lesson(id), course: LessonWalkTests.course, progress: Progress())
    _ = recital.begin(at: number)
    for line in ["skip", "skip", "goals", "start", "next", "next", "skip"] {
      _ = recital.take(line)
    }
    #expect(!recital.progress.solved.contains(way))
    #expect(recital.progress.goals[way] == nil)
  }

  @Test func anEditThatReachesNothingRecordsNothing() throws {
    let id = try #require(LessonID("2-1"))
    let state = try taking(id, 1).typing("Esc 3 ↓ ↵ C-u \"DELETE\" ↵")
    #expect(state.history.canUndo)
    #expect(state.learning?.progress.goals == [:])
  }

  @Test func theSolutionIsOnRecordAsShown() throws {
    let id = try #require(LessonID("2-1"))
    let progress = try #require(try taking(id, 1).typing("Esc A").learning?.progress)
    let part = Progress.PartID(id, part: 1)
    #expect(progress.shown == [part])
    #expect(progress.solved == [part])
  }
}
