import ArgumentParser
import Documents
import Lessons
import Simulation

/// The option that says where the lessons come from.
struct LessonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A folder of lessons instead of those inside the program; CORSLAB_LESSONS names one, too.",
      valueName: "folder"))
  var lessons: String?

  /// The folder, nil for the lessons inside the program.
  nonisolated var folder: Folder? {
    let variable = Environment.variable("CORSLAB_LESSONS").flatMap { $0.isEmpty ? nil : $0 }
    return (lessons ?? variable).map(Folder.init)
  }

  /// The course; ends the command when its folder cannot be read.
  nonisolated func course() throws -> Course {
    guard let folder else { return .embedded }
    do throws(SystemError) {
      return Course.of(try LessonFolder(folder: folder).files())
    } catch {
      OutputStream.errors.write("\(folder.path.escapedForTerminal): \(error.message)\n")
      throw ExitCode(ExitStatus.inputOutput.rawValue)
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
  nonisolated func name(of path: String) -> String {
    (folder?.path(of: path) ?? "lessons/\(path)").escapedForTerminal
  }
}

/// A folder of lessons and of what stands beside them.
nonisolated struct LessonFolder {
  let folder: Folder

  /// The files that a course is made of.
  func files() throws(SystemError) -> [CatalogueFile] {
    var files: [CatalogueFile] = []
    for name in try folder.names()
    where name.hasSuffix(".md") || Course.companionPaths.contains(name) {
      let bytes = try InputFile(folder.path(of: name)).bytes()
      files.append(CatalogueFile(path: name, text: String(decoding: bytes, as: UTF8.self)))
    }
    return files
  }
}

nonisolated extension LessonReading {
  /// The lesson; ends the command, with everything that is wrong, when there is none.
  ///
  /// - Parameter name: How messages call the file, safe to show.
  func lesson(named name: String) throws -> Lesson {
    if let lesson { return lesson }
    for problem in problems {
      OutputStream.errors.write(problem.description(file: name) + "\n")
    }
    throw ExitCode(ExitStatus.unreadableInput.rawValue)
  }
}
