import Benchmark
import Documents
import Lessons
import Simulation

/// What is read before anything can run.
func measureReading() {
  Benchmark("read: all scenarios of the course") { _ in
    blackHole(ScenarioCatalogue.embedded.scenarios)
  }

  Benchmark("read: the index of the course") { _ in
    blackHole(Course(CatalogueFile.embedded))
  }

  let lessons = CatalogueFile.embedded.filter(\.isLesson)
  Benchmark("read: all \(lessons.count) lessons") { _ in
    for lesson in lessons { blackHole(LessonReading(lesson)) }
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
