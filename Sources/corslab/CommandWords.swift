import ArgumentParser
import Documents
import Lessons

/// The words of a command line, as far as they say which command is meant.
struct CommandWords {
  private let words: [String]

  init(_ words: some Sequence<String>) {
    self.words = Array(words)
  }

  /// The command that the first word was probably meant to be, nil when it is one or none is near.
  var meantCommand: String? {
    guard let word = words.first, !names(below: Corslab.self).contains(word) else { return nil }
    return Suggestion.nearest(to: word, among: names(below: Corslab.self))
  }

  /// Throws for what is wrong with the words themselves, and would be taken for something else: help
  /// about a command that there is not, and a lone word that is neither a command nor a file.
  func check() throws {
    guard let first = words.first else { return }
    if first == "help" { return try checkHelp() }
    guard words.count == 1, !first.hasPrefix("-"), !first.contains(where: { "/.".contains($0) }),
      !names(below: Corslab.self).contains(first), FileStamp(first) == nil,
      ScenarioCatalogue.embedded.file(named: first) == nil
    else { return }
    throw ValidationError("There is no command, file or built-in scenario \(quoted(first)).")
  }

  private func checkHelp() throws {
    var command: any ParsableCommand.Type = Corslab.self
    for word in words.dropFirst() where !word.hasPrefix("-") && word != "help" {
      let names = names(below: command)
      guard let position = names.firstIndex(of: word) else {
        let choice = UnknownChoice(word, among: names)
        throw ValidationError("There is no command \(quoted(word)).\(choice.advice)")
      }
      command = command.configuration.subcommands[position]
    }
  }

  /// What the commands of a command are called, in their order.
  private func names(below command: any ParsableCommand.Type) -> [String] {
    command.configuration.subcommands.map { $0.configuration.commandName ?? "" }
  }
}
