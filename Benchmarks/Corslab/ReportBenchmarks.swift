import Benchmark
import Reports
import Simulation

/// A preflighted run told in every format.
func measureReports() {
  let trace = Run.simulate(Cases.preflightedWithPolicy)
  for format in ReportFormat.allCases {
    Benchmark("report: \(format.rawValue)") { _ in
      var reporter = Reporter(format, version: "0")
      blackHole(reporter.report(trace))
      blackHole(reporter.finish())
    }
  }
}
