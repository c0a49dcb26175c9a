import ArgumentParser
import Documents
import Lessons

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `corslab lessons new`: writes the beginning of a lesson.
struct NewLessonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write the beginning of a lesson from a scenario.",
    discussion: """
      When the scenario works, the lesson begins with nothing permitted, and what the scenario \
      permits is its solution.
      """)

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write, which must not be there yet.", valueName: "file"))
  var output: String?

  @Option(help: "What the lesson will be called.")
  var id = "1-9"

  @Argument(
    help: ArgumentHelp(
      "The scenario, or a built-in name; - is standard input. Without one, a first example."))
  var scenario: String?

  func validate() throws {
    guard LessonID(id) != nil else {
      throw ValidationError("An id is CHAPTER-NUMBER, such as 3-1, not \(quoted(id)).")
    }
  }

  func run() throws {
    let text = try skeleton()
    guard let output else { return OutputStream.standard.write(text) }
    do throws(SystemError) {
      let file = try FileDescriptor.open(output, O_WRONLY | O_CREAT | O_EXCL)
      defer { file.close() }
      try file.write(Array(text.utf8))
    } catch {
      OutputStream.errors.write("\(InputFile(output).name): \(error.message)\n")
      throw ExitCode(ExitStatus.inputOutput.rawValue)
    }
  }

  private func skeleton() throws -> String {
    let (name, bytes) = try source()
    do throws(DocumentProblem) {
      var reader = DocumentReader(bytes)
      guard let document = try reader.next()?.get() else {
        throw DocumentProblem("There is no scenario in it.", at: nil)
      }
      return try LessonSkeleton(document, id: LessonID(id) ?? LessonID(chapter: 1, number: 9)).text
    } catch {
      OutputStream.errors.write(error.description(file: name) + "\n")
      throw ExitCode(ExitStatus.unreadableInput.rawValue)
    }
  }

  private func source() throws -> (name: String, bytes: [UInt8]) {
    guard let scenario else {
      let file = ScenarioCatalogue.embedded.files.first
      return (file?.path ?? "scenario", Array((file?.text ?? "").utf8))
    }
    let file = InputFile.scenarios(scenario)
    do throws(SystemError) {
      return (file.name, try file.bytes())
    } catch {
      OutputStream.errors.write("\(file.name): \(error.message)\n")
      throw ExitCode(ExitStatus.inputOutput.rawValue)
    }
  }
}
