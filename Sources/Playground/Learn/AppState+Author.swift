import Documents
import Lessons

extension AppState {
  /// Takes the lesson as its author has just written it; one that cannot be read changes nothing.
  mutating func reread(_ reading: LessonReading) {
    guard let learning else { return }
    guard let lesson = reading.lesson else {
      notice = Notice(.refused, reading.problems.first?.description(file: "lesson") ?? "")
      return
    }
    let world = learning.part.world
    self.learning?.lesson = lesson
    self.learning?.partIndex = min(learning.partIndex, lesson.parts.count - 1)
    if let new = self.learning?.part.world, new != world { open(new.scenario) }
    judgeGoals()
    notice = Notice(.done, "The lesson was read anew.")
  }

  /// Takes note of the time, in seconds since the workshop began.
  mutating func look(atClock seconds: Int) {
    learning?.room?.seconds = seconds
  }
}
