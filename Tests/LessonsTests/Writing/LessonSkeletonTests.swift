import Documents
import Lessons
import Testing

@Suite("Lessons are begun from scenarios")
struct LessonSkeletonTests {
  @Test(
    "a lesson that is begun from a scenario that works is proved",
    arguments: [
      "01-ice-cream.yaml", "04-java-client.yaml",
    ])
  func proved(_ name: String) throws {
    let file = try #require(
      ScenarioCatalogue.embedded.files.first { $0.path == "scenarios/\(name)" })
    var reader = DocumentReader(Array(file.text.utf8))
    let document = try #require(try reader.next()?.get())
    let text = try LessonSkeleton(document, id: LessonID(chapter: 1, number: 9)).text
    #expect(SampleLesson.complaints(about: text) == [])
  }

  @Test("one that is begun from any scenario of the course can be read")
  func readable() throws {
    for file in ScenarioCatalogue.embedded.files {
      for document in DocumentReader(Array(file.text.utf8)) {
        let text = try LessonSkeleton(try document.get(), id: LessonID(chapter: 1, number: 9)).text
        let problems = LessonReading(Array(text.utf8)).problems
        #expect(problems == [], "\(file.path): \(text)")
      }
    }
  }
}
