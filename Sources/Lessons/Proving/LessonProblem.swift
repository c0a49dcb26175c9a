package import Documents
package import Escaping

/// Something about a lesson, or about the course, that is not as it must be.
package struct LessonProblem: Hashable, Sendable {
  /// The closed list of what can be wrong.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// The file cannot be read.
    case unreadable

    /// A part's goals hold before anybody has done anything.
    case startsSolved = "starts-solved"

    /// A part asks for nothing: no goal, bet, card or question.
    case nothingToDo = "nothing-to-do"

    /// The solution misses a goal.
    case solutionMisses = "solution-misses"

    /// The solution changes what may not be edited.
    case solutionBeyondEdit = "solution-beyond-edit"

    /// The solution does what the limits forbid.
    case solutionBreaksLimit = "solution-breaks-limit"

    /// A wrong fix reaches every goal.
    case wrongFixSolves = "wrong-fix-solves"

    /// What a wrong fix is said to lead to is not so.
    case wrongFixReason = "wrong-fix-reason"

    /// Of a question's choices none is right, or more than one.
    case undecided

    /// A lesson, claim, source, chapter or fragment does not exist.
    case unknownReference = "unknown-reference"

    /// Prose is bound to a moment that no run comes to.
    case neverShown = "never-shown"

    /// A text does not fit.
    case tooLong = "too-long"

    /// Two things have the same name.
    case duplicate

    /// A file's name is not `NN-slug.md`.
    case fileName = "file-name"

    /// A claim is settled by no lesson and waits for nothing, or the other way round.
    case unsettledClaim = "unsettled-claim"

    /// The stops of a workshop do not take as long as it does.
    case pathMinutes = "path-minutes"
  }

  package let kind: Kind
  package let message: String
  package let place: Place?

  package init(_ kind: Kind, _ message: String, at place: Place?) {
    self.kind = kind
    self.message = message
    self.place = place
  }

  init(_ problem: DocumentProblem) {
    self.init(.unreadable, problem.message, at: problem.place)
  }

  /// The problem as compilers print theirs: `file:line:column: message [kind]`.
  package func description(file: VisibleText) -> VisibleText {
    let prefix = place.map { "\(file):\($0)" } ?? file
    return "\(prefix): \(message) [\(kind.rawValue)]"
  }
}

extension [LessonProblem] {
  /// The problems in the order of their places.
  var sortedByPlace: [LessonProblem] {
    enumerated().sorted { left, right in
      (left.element.place ?? .start, left.offset) < (right.element.place ?? .start, right.offset)
    }.map(\.element)
  }
}
