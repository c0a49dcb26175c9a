import Benchmark
import Documents
import Lessons
import Simulation

/// What is read before anything can run; lessons have benchmarks of their own.
func measureReading() {
  Benchmark("read: all scenarios of the course") { _ in
    blackHole(ScenarioCatalogue.embedded.scenarios)
  }

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
