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

  @Argument(help: ArgumentHelp("Scenarios in YAML, JSON or JSON Lines; - is standard input."))
  var files: [String]

  func run() throws {
    let output = OutputStream.standard
    let status = ScenarioInput(files: files, browser: browser).forEach { entry in
      switch entry {
      case .scenario(let scenario):
        output.write(JSONLinesReport.line(Run.simulate(scenario)) + [UInt8(ascii: "\n")])
      case .problem(let id, let problem):
        output.write(JSONLinesReport.line(id: id, problem) + [UInt8(ascii: "\n")])
      }
    }
    throw ExitCode(status.rawValue)
  }
}

extension ReportFormat: ExpressibleByArgument {}
extension BrowserProfile: ExpressibleByArgument {}
