import Lessons

extension AppState {
  /// Where in the course one is.
  var lessonPart: Progress.PartID? {
    learning.map { Progress.PartID($0.lesson.id, part: $0.partIndex + 1) }
  }

  /// Remembers something about the present part.
  mutating func remember(_ note: (inout Progress, Progress.PartID) -> Void) {
    // What a room answers is not what its presenter knows.
    guard let part = lessonPart, learning?.room == nil, var progress = learning?.progress else {
      return
    }
    note(&progress, part)
    learning?.progress = progress
  }

  /// Remembers an answer, and what it says about what the learner believes.
  mutating func remember(_ answer: Round.Answer, in round: Round) {
    guard learning?.room == nil, var progress = learning?.progress, let lessonPart else { return }
    progress.note(answer, in: round, of: lessonPart)
    learning?.progress = progress
  }
}
