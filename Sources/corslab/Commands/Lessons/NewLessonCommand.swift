import ArgumentParser
import Documents
import Escaping
import Lessons

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

  @Option(
    help: ArgumentHelp(
      "What the lesson will be called, 1-9 by default.", valueName: "chapter-number"),
    transform: { try WrittenValue.read($0, like: "3-1", LessonID.init) })
  var id = LessonID(chapter: 1, number: 9)

  @Argument(
    help: ArgumentHelp(
      "The scenario, or a built-in name; - is standard input. Without one, a first example."))
  var scenario: String?

  func run() throws {
    let text = Array(try skeleton().utf8)
    guard let output else { return OutputStream.standard.write(data: text) }
    do throws(SystemError) {
      try DocumentFile(output).write(text, replacing: false)
    } catch {
      throw ExitStatus.inputOutput.ending("\(InputFile(output).name): \(error.message)")
    }
  }

  private func skeleton() throws -> String {
    let (name, bytes) = try source()
    do throws(DocumentProblem) {
      var reader = DocumentReader(bytes)
      guard let document = try reader.next()?.get() else {
        throw DocumentProblem("There is no scenario in it.", at: nil)
      }
      return try LessonSkeleton(document, id: id).text
    } catch {
      throw ExitStatus.unreadableInput.ending(error.description(file: name))
    }
  }

  private func source() throws -> (name: VisibleText, bytes: [UInt8]) {
    guard let scenario else {
      let file = ScenarioCatalogue.embedded.files.first
      return (VisibleText(file?.path ?? "scenario"), Array((file?.text ?? "").utf8))
    }
    let file = InputFile.scenarios(scenario)
    return (file.name, try file.bytesOrExit())
  }
}
