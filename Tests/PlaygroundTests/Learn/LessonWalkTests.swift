import Canvas
import Lessons
import Playground
import TestSupport
import Testing

/// Every lesson of the course, taken with keys on the real screen.
struct LessonWalkTests {
  static let course = Course.embedded

  static let ids = course.entries.compactMap { $0.heading?.id }

  @Test("a lesson is solved by its solution", arguments: ids)
  func lessonIsSolvedByItsSolution(_ id: LessonID) throws {
    let lesson = try #require(LessonWalkTests.course.reading(of: id)?.lesson)
    var walk = LessonWalk(
      lesson, course: LessonWalkTests.course, size: Size(columns: 80, rows: 24))
    let first = walk.state.screenful
    let isAtItsEnd = walk.takeEverything()
    #expect(isAtItsEnd)
    let progress = try #require(walk.state.learning?.progress)
    #expect(progress.isFinished(id, in: LessonWalkTests.course))
    #expect(progress.heldClaims == [])
    expectGolden(first.text(label: "\(id)"), "Frames/\(id)-first-80x24.txt")
    expectGolden(walk.state.screenful.text(label: "\(id)"), "Frames/\(id)-last-80x24.txt")
  }

  @Test func noFrameIsLeftUnused() throws {
    let expected = LessonWalkTests.ids.flatMap {
      ["\($0)-first-80x24.txt", "\($0)-last-80x24.txt"]
    }
    let lessons = try goldenFiles(in: "Frames").filter {
      $0.hasSuffix("-first-80x24.txt") || $0.hasSuffix("-last-80x24.txt")
    }
    #expect(lessons == expected.sorted())
  }
}
