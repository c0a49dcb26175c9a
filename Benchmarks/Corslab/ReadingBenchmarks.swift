import Benchmark
import Documents
import Lessons
import Server
import Simulation

/// What is read before anything can run; lessons have benchmarks of their own.
func measureReading() {
  Benchmark("read: all scenarios of the course") { _ in
    blackHole(ScenarioCatalogue.embedded.scenarios)
  }

  let origins = (0..<10_000).map { "https://o\($0).example" }.joined(separator: ", ")
  let policy = Array("policy: 1\nserver: https://a.example\nallow: {origins: [\(origins)]}".utf8)
  Benchmark("read: a policy of 10,000 origins") { _ in blackHole(PolicyReading(policy)) }

  let line = Array(Cases.jsonLine.utf8)
  Benchmark("read: one scenario in JSON") { benchmark in
    do {
      let document = try DocumentReader.document(in: line)
      blackHole(try ScenarioParser.parse(document, defaultID: ""))
    } catch {
      benchmark.error("\(error)")
    }
  }
}
