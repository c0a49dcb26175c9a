import ArgumentParser
import Lessons

/// Which lesson of which course somebody wants.
nonisolated struct LessonChoice {
  let course: Course
  let lesson: Lesson

  /// The part to begin with, counted from 1.
  let part: Int

  /// The lesson's file, nil for one inside the program.
  let path: String?

  /// Whether a file is only tried out: its id may be that of another lesson, about which it says
  /// nothing.
  let isTrial: Bool

  /// Finds a lesson by its id or its file; without either, the first that is not finished.
  ///
  /// Ends the command, with a message, when it cannot be found or read.
  init(_ name: String?, _ options: LessonOptions, _ progress: Progress) throws {
    if let name, name.hasSuffix(".md") {
      let bytes = try InputFile(name).bytesOrExit()
      let file = CatalogueFile(
        path: Paths.name(of: name),
        text: String(decoding: bytes, as: UTF8.self))
      course = Course.of([file])
      lesson = try LessonReading(file).lesson(named: InputFile(name).name)
      path = name
      isTrial = true
      part = 1
      return
    }
    course = try options.course()
    let entry: Course.Entry
    if let name {
      entry = try options.entry(name, in: course)
    } else {
      entry = try LessonChoice.next(in: course, progress)
    }
    lesson = try options.lesson(of: entry)
    path = options.folder?.path(of: entry.file.path)
    isTrial = false
    part = progress.openPart(of: lesson)
  }

  /// The lesson that was left off, or else the first one that is not finished.
  private static func next(in course: Course, _ progress: Progress) throws -> Course.Entry {
    if let id = progress.latest?.part.lesson, let entry = course.entry(id),
      !progress.isFinished(id, in: course)
    {
      return entry
    }
    let entries = course.entries.filter { $0.heading != nil }
    let open = entries.first { entry in
      entry.heading.map { !$0.id.isFastTrack && !progress.isFinished($0.id, in: course) } ?? false
    }
    guard let entry = open ?? entries.first else {
      throw ValidationError("There are no lessons.")
    }
    return entry
  }
}
