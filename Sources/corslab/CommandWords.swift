import ArgumentParser
import Documents
import Lessons

/// The words of a command line, as far as they say which command is meant.
struct CommandWords {
  private let words: [String]

  init(_ words: some Sequence<String>) {
    self.words = Array(words)
  }

  /// Throws for what is wrong with the words themselves, and would be taken for something else: a
  /// command that there is not, and a first word that is neither a command nor a file.
  func check() throws {
    guard let first = words.first, !first.hasPrefix("-") else { return }
    if first == "help" { return try checkHelp() }
    guard let command = command(first, below: Corslab.self) else { return try checkFile(first) }
    // Only these commands do nothing themselves, so that no argument can follow their names.
    guard !command.configuration.subcommands.isEmpty, let word = words.dropFirst().first,
      !word.hasPrefix("-"), word != "help"
    else { return }
    _ = try knownCommand(word, below: command)
  }

  private func checkHelp() throws {
    var command: any ParsableCommand.Type = Corslab.self
    for word in words.dropFirst() where !word.hasPrefix("-") && word != "help" {
      command = try knownCommand(word, below: command)
    }
  }

  /// Throws for the name of a file that is not there, when it looks as if a command was meant.
  private func checkFile(_ word: String) throws {
    let scenarios = ScenarioCatalogue.embedded
    guard !word.contains(where: { "/.".contains($0) }), FileStamp(word) == nil,
      scenarios.file(named: word) == nil
    else { return }
    let commands = names(below: Corslab.self)
    let meant = Suggestion.nearest(to: word, among: commands + scenarios.names)
    throw ValidationError(
      "There is no command, file or built-in scenario \(quoted(word))."
        + UnknownChoice(suggestion: meant, among: commands).advice
        + " corslab scenarios has the built-in scenarios.")
  }

  private func knownCommand(
    _ word: String, below parent: any ParsableCommand.Type
  ) throws -> any ParsableCommand.Type {
    if let command = command(word, below: parent) { return command }
    let choice = UnknownChoice(word, among: names(below: parent))
    throw ValidationError("There is no command \(quoted(word)).\(choice.advice)")
  }

  private func command(
    _ word: String, below parent: any ParsableCommand.Type
  ) -> (any ParsableCommand.Type)? {
    names(below: parent).firstIndex(of: word).map { parent.configuration.subcommands[$0] }
  }

  /// What the commands of a command are called, in their order.
  private func names(below command: any ParsableCommand.Type) -> [String] {
    command.configuration.subcommands.map { $0.configuration.commandName ?? "" }
  }
}
