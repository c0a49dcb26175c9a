import ArgumentParser
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
