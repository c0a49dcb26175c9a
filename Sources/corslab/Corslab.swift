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
    FileDescriptor.surviveSizeLimits()
    do {
      // Nothing to read: the parser would take a third of the time until the first frame.
      if arguments.isEmpty { return try Play().run() }
      try CommandWords(arguments).check()
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch {
      let status = exitCode(for: error)
      guard status == .validationFailure else { exit(withError: error) }
      OutputStream.errors.write(usageMessage(for: error) + suggestion + "\n")
      exit(withError: ExitCode(.usage))
    }
  }

  /// What follows the program's name; file names in it may be any bytes.
  private static var arguments: [String] {
    (1..<max(1, Int(CommandLine.argc))).flatMap { index -> [String] in
      guard let word = CommandLine.unsafeArgv[index].map({ FileName.text($0) }) else { return [] }
      // The parser takes --keys= for an option without a value.
      let isEmptied = word.hasPrefix("--") && word.hasSuffix("=") && word.count > 3
      return isEmptied ? [String(word.dropLast()), ""] : [word]
    }
  }

  /// What the value of an option was probably meant to be, as a line to add; empty when nothing is
  /// near.
  private static var suggestion: VisibleText {
    let question = Suggestion.question(about: MisspeltChoice.suggestion).dropFirst()
    return question.isEmpty ? "" : "\n\(question)"
  }

  /// What is wrong with the command line, which the message repeats in part.
  private static func usageMessage(for error: any Error) -> VisibleText {
    VisibleText(lines: fullMessage(for: error))
  }
}
