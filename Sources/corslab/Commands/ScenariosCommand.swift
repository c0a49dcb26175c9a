import ArgumentParser
import Documents
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
    let meant = Suggestion.nearest(to: name, among: catalogue.files.map(\.name))
    let hint = meant.map { " Did you mean \($0)?" } ?? ""
    throw ValidationError("No built-in scenario is called \(quoted(name)).\(hint)")
  }

  func run() {
    if let file = name.flatMap(catalogue.file) { return OutputStream.standard.write(file.text) }
    let width = catalogue.files.map(\.name.count).max() ?? 0
    for file in catalogue.files {
      let titles = ScenarioCatalogue.scenarios(file).map { $0.title.isEmpty ? $0.id : $0.title }
      guard let title = titles.first else { continue }
      let gap = String(repeating: " ", count: width - file.name.count + 2)
      let more = titles.count > 1 ? " (and \(titles.count - 1) more)" : ""
      OutputStream.standard.write("\(file.name)\(gap)\(title)\(more)\n")
    }
  }

  private var catalogue: ScenarioCatalogue { .embedded }
}
