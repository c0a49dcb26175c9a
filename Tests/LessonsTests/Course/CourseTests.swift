import Lessons
import Testing

@Suite("The course inside the program")
struct CourseTests {
  @Test("every file beside the lessons can be read")
  func files() {
    #expect(Course.embedded.problems.map(\.problem.message) == [])
    #expect(Course.embedded.chapters.map(\.number) == Array(1...11))
    #expect(Course.embedded.claims.count >= 44)
  }

  @Test("every lesson has a heading, and they stand in the order of the course")
  func order() {
    let ids = Course.embedded.entries.map(\.heading?.id)
    #expect(!ids.contains(nil))
    #expect(ids.compactMap(\.self) == ids.compactMap(\.self).sorted())
  }

  @Test("the scan of a heading and the reading of the whole lesson agree")
  func scan() throws {
    let file = CatalogueFile(path: "01-ice-cream.md", text: SampleLesson.text)
    let course = Course([file])
    let entry = try #require(course.entries.first)
    #expect(entry.heading != nil)
    #expect(entry.heading == LessonReading(file).lesson?.heading)
    #expect(course.reading(of: LessonID(chapter: 3, number: 1))?.lesson?.heading == entry.heading)
  }
}
