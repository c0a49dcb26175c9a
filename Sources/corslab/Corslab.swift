import ArgumentParser
import Simulation

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
      RespondCommand.self,
      LessonsCommand.self, ConfigCommand.self,
    ],
    defaultSubcommand: PlayCommand.self)

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      let status = exitCode(for: error)
      guard status == .validationFailure else { exit(withError: error) }
      OutputStream.errors.write(usageMessage(for: error) + "\n")
      exit(withError: ExitCode(ExitStatus.usage.rawValue))
    }
  }

  /// What is wrong with the command line, which the message repeats in part, safe to show.
  private static func usageMessage(for error: any Error) -> String {
    fullMessage(for: error).split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).escapedForTerminal }.joined(separator: "\n")
  }
}
