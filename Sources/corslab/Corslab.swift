import ArgumentParser

/// The command line: one subcommand a file.
@main
struct Corslab: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corslab",
    abstract: "A playground and tutor for CORS.")
}
