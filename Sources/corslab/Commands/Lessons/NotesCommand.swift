import ArgumentParser
import Documents
import Lessons

/// `corslab lessons notes`: what the one who teaches wants beside them, and the room need not see.
struct NotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notes",
    abstract: "Print the presenter's notes of a workshop, stop by stop.")

  @OptionGroup var options: LessonOptions

  @Argument(help: "The path of the workshop: 45, 90 or half-day.")
  var workshop: String

  func run() throws {
    let course = try options.course()
    OutputStream.standard.write(
      WorkshopReport.text(try course.workshop(named: workshop), in: course))
  }
}

nonisolated extension Course {
  /// The path with an id; ends the command when there is none.
  func workshop(named id: String) throws -> WorkshopPath {
    if let path = paths.first(where: { $0.id == id }) { return path }
    let choice = UnknownChoice(id, among: paths.map(\.id))
    throw ValidationError("There is no workshop \(quoted(id)).\(choice.advice)")
  }
}
