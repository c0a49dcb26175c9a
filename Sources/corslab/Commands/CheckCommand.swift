import ArgumentParser
import Browser
import Simulation

/// `corslab check`: runs scenarios and compares them with what they expect.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Run scenarios and compare them with what they expect.")

  @Option(help: "How to tell it.")
  var format = CheckFormat.text

  @Option(help: "The browser to simulate, whatever the scenarios say.")
  var browser: BrowserProfile?

  @Argument(
    help: ArgumentHelp(
      "Scenarios in YAML, JSON or JSON Lines, or their built-in names; - is standard input."))
  var files: [String]

  func run() throws {
    let output = OutputStream.standard
    var report = CheckReport(format)
    var status = ExitStatus.success
    output.write(report.begin())
    status.note(
      ScenarioInput(files: files, browser: browser).forEach { entry in
        let verdict =
          switch entry {
          case .scenario(let scenario): CheckVerdict(scenario)
          case .problem(let id, let problem): CheckVerdict(id: id, problem)
          }
        if case .unmet = verdict.kind { status.note(.unmet) }
        output.write(report.report(verdict))
      })
    output.write(report.finish())
    throw ExitCode(status.rawValue)
  }
}

extension CheckFormat: ExpressibleByArgument {}
