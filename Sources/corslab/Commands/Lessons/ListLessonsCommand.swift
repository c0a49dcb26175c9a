import ArgumentParser
import Lessons

/// `corslab lessons list`: what there is to learn.
struct ListLessonsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the lessons, chapter by chapter, with what you have done.")

  /// How the list can be told.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @OptionGroup var options: LessonOptions

  @Option(help: "How to tell it.")
  var format = Format.text

  func run() throws {
    let course = try options.course()
    let progress = ProgressFile()?.read().progress ?? Progress()
    switch format {
    case .text: OutputStream.standard.write(CourseReport.text(course, progress))
    case .json: OutputStream.standard.write(CourseReport.json(course, progress))
    }
  }
}
