import ArgumentParser
import Documents
import Lessons

/// Which lesson of which course somebody wants.
nonisolated struct LessonChoice {
  let course: Course
  let lesson: Lesson

  /// The part to begin with, counted from 1.
  let part: Int

  /// The lesson's file, nil for one inside the program.
  let path: String?

  /// Finds a lesson by its id or its file; without either, the first that is not finished.
  ///
  /// Ends the command, with a message, when it cannot be found or read.
  init(_ name: String?, _ options: LessonOptions, _ progress: Progress) throws {
    if let name, name.hasSuffix(".md") {
      let bytes = try LessonChoice.bytes(of: name)
      let file = CatalogueFile(
        path: name.split(separator: "/").last.map(String.init) ?? name,
        text: String(decoding: bytes, as: UTF8.self))
      course = Course.of([file])
      lesson = try LessonChoice.lesson(LessonReading(file), InputFile(name).name)
      path = name
      part = 1
      return
    }
    course = try options.course()
    let entry = try LessonChoice.entry(name, course, progress)
    lesson = try LessonChoice.lesson(
      LessonReading(entry.file), options.name(of: entry.file.path))
    path = options.folder?.path(of: entry.file.path)
    let latest = progress.latest?.part
    part = name == nil && latest?.lesson == lesson.id ? latest?.part ?? 1 : 1
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    do throws(SystemError) {
      return try InputFile(path).bytes()
    } catch {
      OutputStream.errors.write("\(InputFile(path).name): \(error.message)\n")
      throw ExitCode(ExitStatus.inputOutput.rawValue)
    }
  }

  private static func entry(
    _ name: String?, _ course: Course, _ progress: Progress
  ) throws -> Course.Entry {
    let entries = course.entries.filter { $0.heading != nil }
    guard let name else {
      if let id = progress.latest?.part.lesson, let entry = course.entry(id),
        !progress.isFinished(id, in: course)
      {
        return entry
      }
      let open = entries.first { entry in
        entry.heading.map { !$0.id.isFastTrack && !progress.isFinished($0.id, in: course) } ?? false
      }
      guard let entry = open ?? entries.first else {
        throw ValidationError("There are no lessons.")
      }
      return entry
    }
    guard let id = LessonID(name), let entry = course.entry(id) else {
      let ids = entries.compactMap { $0.heading?.id.description }
      let problem = DocumentProblem("There is no such lesson.", at: nil, word: name, among: ids)
      throw ValidationError(problem.message + " corslab lessons list has them all.")
    }
    return entry
  }

  private static func lesson(_ reading: LessonReading, _ name: String) throws -> Lesson {
    guard let lesson = reading.lesson else {
      for problem in reading.problems {
        OutputStream.errors.write(problem.description(file: name) + "\n")
      }
      throw ExitCode(ExitStatus.unreadableInput.rawValue)
    }
    return lesson
  }
}
