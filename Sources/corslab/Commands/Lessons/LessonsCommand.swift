import ArgumentParser

/// `corslab lessons`: everything about lessons but taking them.
struct LessonsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lessons",
    abstract: "List, check, grade and write lessons, and see what you have done.",
    subcommands: [
      ListLessonsCommand.self, CheckLessonsCommand.self, GradeLessonCommand.self,
      NewLessonCommand.self, ProgressCommand.self, NotesCommand.self,
    ])
}
