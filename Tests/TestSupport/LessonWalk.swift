package import Canvas
package import Lessons
package import Playground
import Simulation

/// Somebody who takes a lesson with keys alone, and knows every answer.
package struct LessonWalk {
  package private(set) var state: AppState

  /// The keys that were pressed so far, as names.
  package private(set) var script: [String] = []

  /// The most keys that a lesson can need; more of them mean that one goes round in circles.
  private static let most = 2000

  /// - Parameter lesson: A lesson of the course, with its first page open.
  package init(_ lesson: Lesson, course: Course, size: Size) {
    state = AppState(Scenario.iceCream, size: size)
    state.take(lesson, of: course, progress: Progress())
  }

  /// Presses keys until the last page of the lesson is open, and tells whether it came to that.
  package mutating func takeEverything() -> Bool {
    take { if case .end? = $0.learning?.sheet { true } else { false } }
  }

  /// Presses keys until something is so, and tells whether it came to that before the end.
  package mutating func take(until isThere: (AppState) -> Bool) -> Bool {
    for _ in 0..<LessonWalk.most {
      if isThere(state) { return true }
      if case .end? = state.learning?.sheet { return false }
      press(nextKey)
    }
    return false
  }

  private mutating func press(_ key: Key) {
    script.append(key.description)
    _ = state.update(.keyPressed(key))
  }

  /// The key that somebody presses who knows the answer.
  private var nextKey: Key {
    guard let learning = state.learning else { return .escape }
    switch learning.sheet {
    case .round:
      guard let round = learning.round, round.answer == nil,
        let right = round.item?.question.rightChoices.first
      else {
        return .right
      }
      return .character(Character("\(right + 1)"))
    case .page, .end, .notes, .summary, .stop: return .right
    case nil: return learning.isSolved || learning.part.goals.isEmpty ? "N" : "A"
    }
  }
}
