import ArgumentParser
import Documents
import Escaping
import Lessons

/// The option that says where the lessons come from.
struct LessonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A folder of lessons instead of those inside the program; CORSLAB_LESSONS names one, too.",
      valueName: "folder"))
  var lessons: String?

  /// The folder, nil for the lessons inside the program.
  nonisolated var folder: Folder? {
    (lessons ?? Environment.text("CORSLAB_LESSONS")).map(Folder.init)
  }

  /// The course; ends the command when its folder cannot be read.
  nonisolated func course() throws -> Course {
    guard let folder else { return .embedded }
    do throws(LessonFolder.Problem) {
      return Course.of(try LessonFolder(folder: folder).files())
    } catch {
      throw ExitStatus.inputOutput.ending("\(error.path): \(error.cause.message)")
    }
  }

  /// The entry of a lesson; ends the command, with a suggestion, when there is none.
  nonisolated func entry(_ name: String, in course: Course) throws -> Course.Entry {
    if let entry = LessonID(name).flatMap(course.entry) { return entry }
    let ids = course.entries.compactMap { $0.heading?.id.description }
    let problem = DocumentProblem(
      "There is no lesson \(quoted(name)).", at: nil, word: name, among: ids)
    throw ValidationError(problem.message + " corslab lessons list has them all.")
  }

  /// Reads a lesson; ends the command, with everything that is wrong, when it cannot be read.
  nonisolated func lesson(of entry: Course.Entry) throws -> Lesson {
    try LessonReading(entry.file).lesson(named: name(of: entry.file.path))
  }

  /// How messages call a file of the course.
  nonisolated func name(of path: String) -> VisibleText {
    VisibleText(folder?.path(of: path) ?? "lessons/\(path)")
  }
}

nonisolated extension LessonReading {
  /// The lesson; ends the command, with everything that is wrong, when there is none.
  ///
  /// - Parameter name: How messages call the file.
  func lesson(named name: VisibleText) throws -> Lesson {
    if let lesson { return lesson }
    OutputStream.errors.write(lines: problems.map { $0.description(file: name) })
    throw ExitCode(.unreadableInput)
  }
}
