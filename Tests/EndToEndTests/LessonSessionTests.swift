import Canvas
import Lessons
import TestSupport
import Testing

/// Whole lessons as somebody in front of a terminal takes them.
@Suite(.serialized, .enabled(if: TmuxSession.isAvailable))
struct LessonSessionTests {
  @Test(
    "a lesson is taken from its first page to its last",
    arguments: ["1-1", "3-1", "9-3"].compactMap { LessonID($0) })
  func lessonIsTaken(_ id: LessonID) async throws {
    let lesson = try #require(Course.embedded.reading(of: id)?.lesson)
    var walk = LessonWalk(lesson, course: .embedded, size: Size(columns: 80, rows: 24))
    let isAtItsEnd = walk.takeEverything()
    #expect(isAtItsEnd)
    let script = walk.script.joined(separator: " ")
    try await TmuxSession.run { session in
      try await session.enter("corslab learn \(id)")
      try await session.wait(for: lesson.heading.title)
      try await session.press(script)
      try await session.wait(for: "What you need not believe")
      try await session.press("C-c")
      try await session.wait(for: "$")
      try await session.enter("grep ^solved .local/state/corslab/progress")
      try await session.wait(for: "solved \(id) \(lesson.parts.count)")
    }
  }

  @Test func aLessonIsToldInLinesWhereThereIsNoScreen() async throws {
    let result = try await CorslabProcess.run(
      ["learn", "2-1", "--linear"], input: "skip\nhint\nsolution\n")
    #expect(result.output.contains("Solved."))
    #expect(result.status == 0)
  }
}
