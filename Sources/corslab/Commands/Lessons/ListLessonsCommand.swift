import ArgumentParser
import Escaping
import Lessons

/// `corslab lessons list`: what there is to learn.
struct ListLessonsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the lessons, chapter by chapter, with what you have done.")

  /// How the list can be told.
  nonisolated enum Format: String, ChoiceArgument {
    case text, json
  }

  @OptionGroup var options: LessonOptions

  @Option(help: "How to tell it.")
  var format = Format.text

  func run() throws {
    let course = try options.course()
    let reading = ProgressFile()?.read()
    let progress = reading?.progress ?? Progress()
    if let complaint = reading?.complaint { OutputStream.errors.write("corslab: \(complaint)\n") }
    switch format {
    case .text: OutputStream.standard.write(CourseReport.text(course, progress))
    case .json: OutputStream.standard.write(data: Array(CourseReport.json(course, progress).utf8))
    }
  }
}
