import Lessons
import Testing

@Suite("What decides which choice is right")
struct QuestionTests {
  /// The positions of the right choices when the first says that two addresses are alike and the
  /// second that they are not.
  private func right(_ first: String, _ second: String, _ check: String) throws -> [Int] {
    let card = """
      cards: {deal: [{show: x, origins: ["\(first)", "\(second)"], ask: Alike?, why: So., choices: [\
      {say: Yes, check: {\(check): true}}, {say: No, check: {\(check): false}}]}]}
      """
    let text = SampleLesson.text.replacing("hints:", with: card + "\nhints:", maxReplacements: 1)
    let lesson = try #require(LessonReading(Array(text.utf8)).lesson)
    return try #require(lesson.parts.first?.cards?.deal.first?.question).rightChoices
  }

  @Test(arguments: ["same_origin", "same_site"])
  func addressesAreComparedByTheirOrigins(_ check: String) throws {
    #expect(try right("https://a.example/x", "https://a.example:443/y", check) == [0])
    #expect(try right("https://a.example/", "http://a.example/", check) == [1])
  }

  @Test(
    arguments: ["data:text/plain,hello", "file:///home/ada/a.html"], ["same_origin", "same_site"])
  func anOpaqueOriginEqualsNobodyElses(_ address: String, _ check: String) throws {
    #expect(try right(address, address, check) == [1])
  }
}
