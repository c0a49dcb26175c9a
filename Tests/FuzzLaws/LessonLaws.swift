import Canvas
import Lessons

/// What holds for every file of a lesson.
enum LessonLaws {
  static func check(_ bytes: [UInt8]) throws(BrokenLaw) {
    let reading = LessonReading(bytes)
    for problem in reading.problems { try DocumentLaws.isTold(problem, in: bytes) }
    guard let lesson = reading.lesson else {
      return try demand("Somebody is told why there is no lesson", !reading.problems.isEmpty)
    }
    for columns in [1, 20, 60] {
      for block in [lesson.afterword, lesson.presenter] {
        try fits(ProseLayout(columns: columns), block)
      }
    }
  }

  /// Prose never runs out of its column, but for code, which is cut and not wrapped.
  private static func fits(_ layout: ProseLayout, _ blocks: [Block]) throws(BrokenLaw) {
    for block in blocks {
      guard case .paragraph(let text) = block.content else { continue }
      // A single wide character needs two columns, whatever there is.
      let room = max(layout.columns, 2)
      try demand(
        "A paragraph fits", layout.lines(text).allSatisfy { $0.columns <= room }, text.plain)
    }
    _ = layout.lines(blocks)
  }
}

/// What holds for every file of progress.
enum ProgressLaws {
  static func check(_ bytes: [UInt8]) throws(BrokenLaw) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let progress = Progress(text) else { return }
    guard let again = Progress(progress.text) else {
      throw BrokenLaw(description: "What was written is read:\n\(progress.text)")
    }
    try demand("What was written is read as it was", again == progress, progress.text)
    try demandSame("What was read is written in the same way", again.text, progress.text)
    try demand("Merging with itself changes nothing", progress.merged(with: progress) == progress)
    let half = Progress(text.prefix(text.count / 2) + "\n") ?? Progress()
    try demand(
      "It does not matter which of two sessions ends first",
      progress.merged(with: half) == half.merged(with: progress), progress.text)
  }
}
