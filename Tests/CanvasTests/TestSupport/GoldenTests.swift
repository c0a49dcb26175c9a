import Foundation
import TestSupport
import Testing

@Suite struct GoldenTests {
  @Test func differenceNamesLinesAndTheFirstColumn() {
    #expect(
      lineDifference("same\nold line\nlast\n", "same\nodd line\nlast\nmore\n") == """
        2 - old line
        2 + odd line
             ^
        4 + more
        """)
    #expect(lineDifference("a\nb\n", "b\n") == "1 - a")
    #expect(lineDifference("a\n", "a\n") == "")
  }

  @Test(.disabled(if: ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil))
  func aMissingFileIsAFailure() {
    withKnownIssue {
      expectGolden("text", "no-such-file.txt")
    } matching: { issue in
      issue.comments.contains { $0.rawValue.contains("UPDATE_GOLDEN=1") }
    }
  }

  @Test(.disabled(if: ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil))
  func aDifferenceIsAFailureAndEqualityIsNone() throws {
    let text = try String(contentsOfFile: #filePath, encoding: .utf8)
    expectGolden(text, "GoldenTests.swift")
    withKnownIssue {
      expectGolden(text + "one line more\n", "GoldenTests.swift")
    } matching: { issue in
      issue.comments.contains { $0.rawValue.contains("+ one line more") }
    }
  }

  @Test func listsTheFilesOfAFolder() throws {
    #expect(try goldenFiles(in: "../TestSupport").contains("GoldenTests.swift"))
  }
}
