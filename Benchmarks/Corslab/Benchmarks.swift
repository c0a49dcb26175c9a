import Benchmark

/// What `scripts/bench` measures within the process; `Benchmarks/report.py` prints it.
///
/// Wall clock gives the percentiles. Throughput is not shown, but the export wants it.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = Benchmark.Configuration(
    metrics: [.wallClock, .throughput], warmupIterations: 20,
    maxDuration: .seconds(2), maxIterations: 10_000)
  measureEngine()
  measureReports()
  measureReading()
  measureLessons()
  measureScreen()
  measureLongLog()
}
