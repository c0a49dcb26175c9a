import ArgumentParser
import Reports
import Simulation

/// `corslab check`: runs scenarios and compares them with what they expect.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Run scenarios and compare them with what they expect.")

  @Option(help: "How to tell it.")
  var format = CheckFormat.text

  @OptionGroup var scenarios: ScenarioOptions

  func run() throws {
    let output = OutputStream.standard
    var report = CheckReport(format)
    var status = ExitStatus.success
    output.write(report.begin())
    status.note(
      scenarios.input.forEach { entry, file in
        let verdict =
          switch entry {
          case .scenario(let scenario, let document):
            CheckVerdict(scenario, document: document, file: file)
          case .problem(let id, let problem): CheckVerdict(id: id, problem, file: file)
          // A test that cannot run has failed: its row must not be missing in the report.
          case .missing(let problem): CheckVerdict(id: file, problem, file: file)
          }
        if case .unmet = verdict.kind { status.note(.unmet) }
        output.write(report.report(verdict))
      })
    output.write(report.finish())
    throw ExitCode(status)
  }
}

nonisolated extension CheckFormat: ChoiceArgument {}
