import ArgumentParser
import Browser
import Simulation

/// `corslab run`: runs scenarios and reports what happened.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run scenarios and tell what happened.")

  @Option(help: "How to tell it.")
  var format = ReportFormat.text

  @Option(help: "The browser to simulate, whatever the scenarios say.")
  var browser: BrowserProfile?

  @Argument(
    help: ArgumentHelp(
      "Scenarios in YAML, JSON or JSON Lines, or their built-in names; - is standard input."))
  var files: [String]

  func run() throws {
    let output = OutputStream.standard
    var reporter = Reporter(format, version: Corslab.version)
    let status = ScenarioInput(files: files, browser: browser).forEach { entry in
      switch entry {
      case .scenario(let scenario): output.write(reporter.report(Run.simulate(scenario)))
      case .problem(let id, let problem): output.write(reporter.report(id: id, problem))
      }
    }
    output.write(reporter.finish())
    throw ExitCode(status.rawValue)
  }
}

extension ReportFormat: ExpressibleByArgument {}
extension BrowserProfile: ExpressibleByArgument {}
