import ArgumentParser
import Documents
import Escaping

/// The command line: one subcommand a file.
@main
struct Corslab: ParsableCommand {
  /// The program's version.
  nonisolated static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "corslab",
    abstract: "A playground and tutor for CORS.",
    version: version,
    subcommands: [
      PlayCommand.self, LearnCommand.self, RunCommand.self, CheckCommand.self,
      RespondCommand.self, ScenariosCommand.self, LessonsCommand.self, ConfigCommand.self,
    ],
    defaultSubcommand: PlayCommand.self)

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      let status = exitCode(for: error)
      guard status == .validationFailure else { exit(withError: error) }
      OutputStream.errors.write(usageMessage(for: error) + suggestion + "\n")
      exit(withError: ExitCode(.usage))
    }
  }

  /// The command that the first word was probably meant to be, as a line to add; empty when there
  /// is none.
  private static var suggestion: VisibleText {
    let commands = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard let word = CommandLine.arguments.dropFirst().first, !commands.contains(word),
      let meant = Suggestion.nearest(to: word, among: commands)
    else { return "" }
    return "\nDid you mean corslab \(meant)?"
  }

  /// What is wrong with the command line, which the message repeats in part.
  private static func usageMessage(for error: any Error) -> VisibleText {
    VisibleText(lines: fullMessage(for: error))
  }
}
