import ArgumentParser
import Reports
import Simulation

/// `corslab run`: runs scenarios and reports what happened.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run scenarios and tell what happened.")

  @Option(help: "How to tell it.")
  var format = ReportFormat.text

  @OptionGroup var scenarios: ScenarioOptions

  func run() throws {
    let output = OutputStream.standard
    var reporter = Reporter(format, version: Corslab.version)
    let status = scenarios.input.forEach { entry, _ in
      switch entry {
      case .scenario(let scenario, _): output.write(reporter.report(Run.simulate(scenario)))
      case .problem(let id, let problem): output.write(reporter.report(id: id, problem))
      // There was no run; standard error has the reason.
      case .missing: break
      }
    }
    output.write(reporter.finish())
    throw ExitCode(status)
  }
}

nonisolated extension OutputStream {
  /// Writes a piece of a report.
  fileprivate func write(_ piece: ReportPiece) {
    switch piece {
    case .text(let text): write(text)
    case .data(let bytes): write(data: bytes)
    }
  }
}

nonisolated extension ReportFormat: ChoiceArgument {}
