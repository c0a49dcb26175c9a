import Foundation
import Lessons
import Testing

@Suite("Kinds of problems")
struct ProblemKindTests {
  @Test("the documentation has a row for each, and none besides")
  func documentation() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../docs/lessons.md").standardized
    let text = try String(contentsOf: file, encoding: .utf8)
    let start = try #require(text.range(of: "| kind | what is wrong |"))
    let end = try #require(text.range(of: "\n\n", range: start.upperBound..<text.endIndex))
    let rows = text[start.upperBound..<end.lowerBound].split(separator: "\n").dropFirst()
    let names = rows.map { $0.split(separator: "`").dropFirst().first.map(String.init) }
    #expect(names == LessonProblem.Kind.allCases.map(\.rawValue))
  }
}
