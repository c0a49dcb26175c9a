import Benchmark
import Lessons
import Simulation

/// What a learner waits for: the course, a lesson, and their goals after each letter.
func measureLessons() {
  let files = CatalogueFile.embedded
  Benchmark("lessons: index of the course") { _ in blackHole(Course(files)) }

  let lessons = files.filter(\.isLesson)
  Benchmark("lessons: all of them read") { _ in blackHole(lessons.map { LessonReading($0) }) }

  let course = Course.embedded
  Benchmark("lessons: the whole course proved") { _ in
    blackHole(CourseProof.problems(of: course))
  }

  let parts = lessons.compactMap { LessonReading($0).lesson }.flatMap(\.parts)
  let largest = parts.max { $0.goals.count < $1.goals.count }
  Benchmark("lessons: goals of the largest after an edit") { _ in
    guard let largest, let scenario = largest.solution?.scenario else { return }
    blackHole(largest.differences(in: Run.simulate(scenario)))
  }
}
