import Escaping
import Foundation
import Documents
import Lessons
import Simulation
import Testing

@Suite("Lessons are read")
struct LessonReadingTests {
  @Test("the sample has nothing wrong with it")
  func sample() throws {
    #expect(SampleLesson.complaints(about: SampleLesson.text) == [])
    let lesson = try #require(LessonReading(Array(SampleLesson.text.utf8)).lesson)
    #expect(lesson.id == LessonID(chapter: 3, number: 1))
    #expect(lesson.heading.level == .core)
    let part = try #require(lesson.parts.first)
    #expect(lesson.parts.count == 1)
    #expect(part.goals.map(\.say.plain).first == "The PUT arrives once, after one OPTIONS")
    #expect(part.edit == .usual)
    #expect(part.predict.first?.choices.map(\.believes?.name) == [nil, nil, "F13"])
    #expect(part.predict.first?.rightChoices == [1])
    #expect(part.prose.count == 2)
  }

  @Test("the lesson that the documentation shows is proved")
  func documentation() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../docs/lessons.md").standardized
    let document = try String(contentsOf: file, encoding: .utf8)
    let start = try #require(document.range(of: "```markdown\n")).upperBound
    let end = try #require(document.range(of: "\n```\n", range: start..<document.endIndex))
    let text = String(document[start..<end.lowerBound]) + "\n"
    #expect(SampleLesson.complaints(about: text) == [])
  }

  @Test("an author hears of every mistake at once, in the order of the file")
  func several() throws {
    var text = try #require(SampleLesson.replacing("minutes: 6", with: "minutes: six"))
    text = text.replacingOccurrences(of: "outcome: not-sent", with: "outcome: unsent")
    text = text.replacingOccurrences(of: "at: preflight-status", with: "at: preflght-status")
    let complaints = SampleLesson.complaints(about: text)
    #expect(complaints.map { $0.prefix { $0 != " " } } == ["5:10:", "17:40:", "41:10:"])
  }

  @Test("a file that is not UTF-8 is told by its line")
  func encoding() {
    let reading = LessonReading(Array("---\nid: 3-1\n".utf8) + [0xFF])
    #expect(
      reading.problems.map { $0.description(file: "x.md") }
        == ["x.md:3:1: This line is not UTF-8 text."])
  }

  @Test("line ends of Windows and a byte order mark change nothing")
  func windows() throws {
    let text = "\u{FEFF}" + SampleLesson.text.replacingOccurrences(of: "\n", with: "\r\n")
    #expect(SampleLesson.complaints(about: text) == [])
  }

  @Test("a later part takes over the scenario of an earlier one, and changes it")
  func parts() throws {
    let text = """
      ---
      id: 3-1
      title: Two parts
      chapter: 3
      minutes: 5
      level: basic
      parts:
        - name: First
          scenario:
            page: https://a.example
            request: {url: "https://b.example/x"}
            servers: [{server: "https://b.example"}]
          predict: [{ask: So?, choices: [{say: Hidden, check: {outcome: blocked}}, {say: Shown, check: {outcome: readable}}], why: So.}]
        - name: Second
          begins_with: 1
          change: {request: {method: PUT}}
          goals: [{say: It is readable, check: {outcome: readable}}]
          solution: {policy: {allow: {origins: ["https://a.example"], methods: [PUT]}, routes: [{path: /x, methods: {PUT: {}}}]}}
          edit: [policy, routes]
      ---
      One.

      <!-- part: 2 -->
      Two.
      """
    #expect(SampleLesson.complaints(about: text) == [])
    let lesson = try #require(LessonReading(Array(text.utf8)).lesson)
    #expect(lesson.parts.map(\.name) == ["First", "Second"])
    #expect(lesson.parts.map { $0.prose.atStart.markdown } == ["One.", "Two."])
  }
}
