import Documents
import Simulation

/// Tells what there is in a course.
package enum CourseReport {
  /// A line a lesson, below the titles of the chapters.
  package static func text(_ course: Course) -> String {
    let known = Set(course.chapters.map(\.number))
    let chapters = course.chapters.map { chapter in
      section("\(chapter.number). \(chapter.title)", course.entries(ofChapter: chapter.number))
    }
    let others = course.entries.filter { !known.contains($0.heading?.chapter ?? 0) }
    let rest = others.isEmpty ? [] : [section("Without a chapter", others)]
    return (chapters.filter { $0.contains("\n") } + rest).joined(separator: "\n\n") + "\n"
  }

  private static func section(_ title: String, _ entries: [Course.Entry]) -> String {
    ([title.escapedForTerminal] + entries.map(line)).joined(separator: "\n")
  }

  private static func line(_ entry: Course.Entry) -> String {
    guard let heading = entry.heading else {
      return "  \(entry.file.path.escapedForTerminal): cannot be read"
    }
    let id = padded(heading.id.description, to: 8, atStart: false)
    let minutes = padded("\(heading.minutes)", to: 3, atStart: true)
    let level = padded(heading.level.rawValue, to: 6, atStart: false)
    return "  \(id) \(minutes) min  \(level)  \(heading.title.escapedForTerminal)"
  }

  private static func padded(_ text: String, to width: Int, atStart: Bool) -> String {
    let padding = String(repeating: " ", count: max(0, width - text.count))
    return atStart ? padding + text : text + padding
  }

  /// A JSON array with an object a lesson.
  package static func json(_ course: Course) -> String {
    JSONValue.array(course.entries.map(object)).json(.pretty) + "\n"
  }

  private static func object(_ entry: Course.Entry) -> JSONValue {
    guard let heading = entry.heading else {
      return .object([.init("path", .string(entry.file.path)), .init("id", .null)])
    }
    return .object([
      .init("path", .string(entry.file.path)),
      .init("id", .string(heading.id.description)),
      .init("title", .string(heading.title)),
      .init("chapter", .integer(heading.chapter)),
      .init("minutes", .integer(heading.minutes)),
      .init("level", .string(heading.level.rawValue)),
      .init("after", .array(heading.after.map { .string($0.name) })),
    ])
  }
}
