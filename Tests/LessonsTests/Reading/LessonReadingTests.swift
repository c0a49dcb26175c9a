import Lessons
import Simulation
import Testing

@Suite("Lessons are read")
struct LessonReadingTests {
  @Test("the documentation's lesson has nothing wrong with it")
  func documentation() throws {
    let reading = SampleLesson.reading()
    #expect(reading.problems.isEmpty)
    let lesson = try #require(reading.lesson)
    #expect(lesson.id == LessonID(chapter: 3, number: 1))
    #expect(lesson.heading.level == .core)
    let part = try #require(lesson.parts.first)
    #expect(lesson.parts.count == 1)
    #expect(part.goals.map(\.say.plain).first == "The PUT arrives once, after one OPTIONS")
    #expect(part.edit == .usual)
    #expect(part.predict.first?.choices.map(\.believes?.name) == [nil, nil, "F13"])
    #expect(part.prose.count == 2)
  }

  @Test("its bet is decided by the run, and its solution reaches the goals")
  func runs() throws {
    let part = try #require(SampleLesson.reading().lesson?.parts.first)
    #expect(part.predict.first?.rightChoices == [1])
    let world = try #require(part.world)
    #expect(!part.isSolved(by: Run.simulate(world.scenario)))
    let solution = try #require(part.solution)
    #expect(part.isSolved(by: Run.simulate(solution.scenario)))
    let wrongFix = try #require(part.wrongFixes.first)
    let trace = Run.simulate(wrongFix.variation.scenario)
    #expect(Expectation.last(wrongFix.expect).difference(in: trace) == nil)
    #expect(part.differences(in: trace).contains { $0 != nil })
  }
}
