import Documents
import Escaping
import Lessons

extension AppState {
  /// Takes the lesson as its author has just written it; one that cannot be read changes nothing.
  ///
  /// - Parameters:
  ///   - reading: What is in the file, nil when it is no longer there.
  ///   - name: How messages call the file.
  mutating func reread(_ reading: LessonReading?, from name: String) {
    guard let learning else { return }
    guard let lesson = reading?.lesson else {
      let problem = reading.map {
        $0.problems.first?.description(file: VisibleText(name)).text ?? ""
      }
      self.learning?.fileProblem =
        (problem ?? "\(name) is gone.") + " The lesson is shown as it was before."
      notice = Notice(.refused, self.learning?.fileProblem ?? "")
      return
    }
    let world = learning.part.world
    self.learning?.fileProblem = nil
    self.learning?.run.reread(lesson)
    if let new = self.learning?.part.world, new != world { open(new.scenario) }
    judgeGoals()
    notice = Notice(.done, "The lesson was read again.")
  }

  /// Takes note of the time, in seconds since the workshop began.
  mutating func look(atClock seconds: Int) {
    learning?.room?.seconds = seconds
  }
}
