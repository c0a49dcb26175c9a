import Documents
import Escaping
import Lessons
import Testing

@Suite("The course inside the program")
struct CourseTests {
  @Test("every file beside the lessons can be read")
  func files() {
    #expect(Course.embedded.problems == [])
    #expect(Course.embedded.chapters.map(\.number) == Array(1...11))
    #expect(Course.embedded.claims.count >= 44)
    #expect(!Course.embedded.terms.isEmpty)
    #expect(!Course.embedded.paths.isEmpty)
  }

  @Test("every lesson has a heading, and they stand in the order of the course")
  func order() {
    let ids = Course.embedded.entries.map(\.heading?.id)
    #expect(ids.count >= 28)
    #expect(!ids.contains(nil))
    #expect(ids.compactMap(\.self) == ids.compactMap(\.self).sorted())
  }

  @Test("the scan of a heading and the reading of the whole lesson agree")
  func scan() {
    for entry in Course.embedded.entries {
      guard let lesson = LessonReading(entry.file).lesson else { continue }
      #expect(lesson.heading == entry.heading, "\(entry.file.path)")
    }
  }

  @Test("a folder with one lesson borrows what stands beside it")
  func folder() {
    let course = Course.of([CatalogueFile(path: "01-ice-cream.md", text: SampleLesson.text)])
    #expect(course.entries.count == 1)
    #expect(course.chapters == Course.embedded.chapters)
    #expect(CourseProof.problems(of: course) == [])
  }

  @Test("the list names every lesson below its chapter")
  func list() {
    let course = Course.of([CatalogueFile(path: "01-ice-cream.md", text: SampleLesson.text)])
    #expect(
      CourseReport.text(course) == """
        3. Preflight: ask dad first
          3-1        6 min  core           Ice cream, but only with a word from home

        """)
    #expect(CourseReport.json(course).contains("\"id\": \"3-1\""))
  }
}
