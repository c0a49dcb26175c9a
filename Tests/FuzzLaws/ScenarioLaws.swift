import Documents
import Escaping
import Explaining
import Reports
import Simulation

/// What holds for every scenario that can be read, and for its run.
enum ScenarioLaws {
  /// A longer script says nothing new and takes long.
  private static let longestScript = 12

  static func check(_ bytes: [UInt8]) throws(BrokenLaw) {
    for document in DocumentReader.documents(in: bytes) {
      switch document.flatMap(scenario) {
      case .success(let scenario) where scenario.scriptLength <= longestScript: try runs(scenario)
      case .success: break
      case .failure(let problem): try DocumentLaws.isTold(problem, in: bytes)
      }
    }
  }

  private static func scenario(_ node: Node) -> Result<Scenario, DocumentProblem> {
    Result { () throws(DocumentProblem) in
      try ScenarioParser.parse(node, defaultID: ScenarioParser.id(of: node) ?? "fuzz")
    }
  }

  private static func runs(_ scenario: Scenario) throws(BrokenLaw) {
    let trace = Run.simulate(scenario)
    try demand("A run is a function of its scenario", trace == Run.simulate(scenario))
    for step in trace.steps { _ = trace.world(after: step.id) }
    for index in trace.requests.indices { _ = trace.explanation(ofRequest: index) }
    for format in ReportFormat.allCases {
      var reporter = Reporter(format, version: "0")
      let report = reporter.report(trace).bytes + reporter.finish().bytes
      let text = String(decoding: report, as: UTF8.self)
      try demand("Reports are text", Array(text.utf8) == report)
      try demand("Reports are harmless", text.isHarmless, text)
    }
    for format in CheckFormat.allCases {
      var report = CheckReport(format)
      let text = report.begin() + report.report(CheckVerdict(scenario)) + report.finish()
      try demand("Reports of checks are harmless", text.text.isHarmless, text.text)
    }
  }
}
