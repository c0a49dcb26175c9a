import ArgumentParser

/// `corslab lessons`: everything about lessons but taking them.
struct LessonsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lessons",
    abstract: "List, check, grade and begin lessons.",
    subcommands: [
      ListLessonsCommand.self, CheckLessonsCommand.self, GradeLessonCommand.self,
      NewLessonCommand.self,
    ])
}
