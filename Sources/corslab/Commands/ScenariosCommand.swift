import ArgumentParser
import Documents
import Escaping
import Lessons
import Simulation

/// `corslab scenarios`: what comes with the program.
struct ScenariosCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scenarios",
    abstract: "List the built-in scenarios, or print one to start from.",
    discussion: "Their names stand for files wherever a scenario is asked for.")

  @Argument(help: "The built-in scenario to print. Without one, all are listed.")
  var name: String?

  func validate() throws {
    guard let name, catalogue.file(named: name) == nil else { return }
    let choice = UnknownChoice(name, among: catalogue.names)
    throw ValidationError(
      "No built-in scenario is called \(quoted(name)).\(choice.advice) "
        + "corslab scenarios has them all.")
  }

  func run() {
    if let file = name.flatMap(catalogue.file) {
      return OutputStream.standard.write(data: Array(file.text.utf8))
    }
    let width = lines.map(\.name.count).max() ?? 0
    for (name, title) in lines {
      let gap = String(repeating: " ", count: width - name.count + 2)
      OutputStream.standard.write("\(name)\(gap)\(title)\n")
    }
  }

  /// The files by their names, and below each the ids of the further scenarios in it.
  private var lines: [(name: String, title: String)] {
    catalogue.files.flatMap { file in
      ScenarioCatalogue.scenarios(file).enumerated().map { position, scenario in
        let title = scenario.title.isEmpty ? scenario.id : scenario.title
        return (position == 0 ? file.name : "   \(scenario.id)", title)
      }
    }
  }

  private var catalogue: ScenarioCatalogue { .embedded }
}
