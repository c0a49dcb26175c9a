import Lessons
import Testing

@Suite("Ids of lessons")
struct LessonIDTests {
  @Test(arguments: ["1-1", "3-10", "11-boss"])
  func roundTrip(_ text: String) {
    #expect(LessonID(text)?.description == text)
  }

  @Test(arguments: ["", "3", "3-", "-1", "3-0", "03-1", "3-1-1", "3-Boss", "x-1"])
  func none(_ text: String) {
    #expect(LessonID(text) == nil)
  }

  @Test("a chapter's fast track comes last, and chapter 10 after chapter 9")
  func order() {
    let ids = ["10-1", "9-boss", "9-2", "9-10"].compactMap { LessonID($0) }
    #expect(ids.sorted().map(\.description) == ["9-2", "9-10", "9-boss", "10-1"])
  }
}
