import Foundation
import Lessons

/// The lesson that `docs/lessons.md` shows, and lessons that differ from it in one thing.
enum SampleLesson {
  /// The file that the documentation shows whole.
  static let text: String = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../docs/lessons.md").standardized
    let document = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    let start = document.range(of: "```markdown\n")?.upperBound ?? document.startIndex
    let end = document.range(of: "\n```\n", range: start..<document.endIndex)?.lowerBound
    return String(document[start..<(end ?? document.endIndex)]) + "\n"
  }()

  static func reading(_ text: String = text) -> LessonReading {
    LessonReading(Array(text.utf8))
  }

  /// The text with one piece replaced by another.
  static func replacing(_ old: String, with new: String) -> String {
    text.replacingOccurrences(of: old, with: new)
  }
}
