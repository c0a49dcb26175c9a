import Documents
package import Escaping

/// Tells what there is in a course.
package enum CourseReport {
  /// A line a lesson, below the titles of the chapters, with what somebody has done of it.
  package static func text(_ course: Course, _ progress: Progress = Progress()) -> VisibleText {
    func section(_ title: String, _ entries: [Course.Entry]) -> VisibleText {
      ([VisibleText(title)] + entries.map { line($0, state(of: $0, progress, course)) })
        .joined(separator: "\n")
    }
    let known = Set(course.chapters.map(\.number))
    let chapters = course.chapters.map { chapter in
      section("\(chapter.number). \(chapter.title)", course.entries(ofChapter: chapter.number))
    }
    let others = course.entries.filter { !known.contains($0.heading?.chapter ?? 0) }
    let rest = others.isEmpty ? [] : [section("Without a chapter", others)]
    return (chapters.filter { $0.text.contains("\n") } + rest).joined(separator: "\n\n") + "\n"
  }

  /// What somebody has done of a lesson: `done`, `begun`, or nothing.
  private static func state(
    of entry: Course.Entry, _ progress: Progress, _ course: Course
  ) -> String {
    guard let id = entry.heading?.id, progress.isBegun(id) else { return "" }
    return progress.isFinished(id, in: course) ? "done" : "begun"
  }

  private static func line(_ entry: Course.Entry, _ state: String) -> VisibleText {
    guard let heading = entry.heading else {
      return "  \(entry.file.path): cannot be read"
    }
    let id = padded(heading.id.description, to: 8)
    let minutes = padded("\(heading.minutes)", to: 3, atStart: true)
    let level = padded(heading.level.rawValue, to: 6)
    return "  \(id) \(minutes) min  \(level)  \(padded(state, to: 5))  \(heading.title)"
  }

  static func padded(_ text: String, to width: Int, atStart: Bool = false) -> String {
    let padding = String(repeating: " ", count: max(0, width - text.count))
    return atStart ? padding + text : text + padding
  }

  /// A JSON array with an object a lesson, which says `done`, `begun` or null of its state.
  package static func json(_ course: Course, _ progress: Progress = Progress()) -> String {
    let objects = course.entries.map { object($0, state(of: $0, progress, course)) }
    return JSONValue.array(objects).json(.pretty) + "\n"
  }

  private static func object(_ entry: Course.Entry, _ state: String) -> JSONValue {
    let path = JSONValue.string(entry.file.path.withEscapedBytes)
    guard let heading = entry.heading else {
      return .object([.init("path", path), .init("id", .null)])
    }
    return .object([
      .init("path", path),
      .init("id", .string(heading.id.description)),
      .init("title", .string(heading.title)),
      .init("chapter", .integer(heading.chapter)),
      .init("minutes", .integer(heading.minutes)),
      .init("level", .string(heading.level.rawValue)),
      .init("state", state.isEmpty ? .null : .string(state)),
      .init("after", .array(heading.after.map { .string($0.name) })),
    ])
  }
}
