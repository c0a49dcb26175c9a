import Lessons

extension Command {
  /// The commands that take a choice of a question, the first one's first.
  static let choices: [Command] = [
    .firstChoice, .secondChoice, .thirdChoice, .fourthChoice, .fifthChoice, .sixthChoice,
  ]

  /// The position of the choice that the command takes, nil when it takes none.
  var choicePosition: Int? { Command.choices.firstIndex(of: self) }

  /// Why commands of lessons do nothing elsewhere.
  static let noLesson = "No lesson is open. corslab learn opens one."

  /// Whether the command can do anything in a lesson now.
  func lessonAvailability(in learning: Learning) -> Availability {
    let part = learning.part
    return switch self {
    case .hint:
      .when(learning.hintCount < part.hints.count, else: "There are no more hints.")
    case .solution: .when(part.solution != nil, else: "There is nothing to solve here.")
    case .wrongFixes: .when(!part.wrongFixes.isEmpty, else: "Nothing here tempts.")
    case .notes:
      .when(!learning.lesson.presenter.isEmpty, else: "This lesson has no notes.")
    default: .enabled
    }
  }
}
