import Lessons

extension PageCommand {
  /// The commands that take a choice of a question, the first one's first.
  static let choices: [PageCommand] = [
    .firstChoice, .secondChoice, .thirdChoice, .fourthChoice, .fifthChoice, .sixthChoice,
  ]

  /// The position of the choice that the command takes, nil when it takes none.
  var choicePosition: Int? { PageCommand.choices.firstIndex(of: self) }
}

extension Command {
  /// Why commands of lessons do nothing elsewhere.
  static let noLesson = "No lesson is open. corslab learn opens one."

  /// Why there is no step further, and what to do in a lesson instead.
  static func noStep(in state: AppState) -> String {
    guard let learning = state.learning else { return "This is the last step." }
    func key(_ command: Command) -> String {
      state.settings.keymap.label(of: command, glyphs: state.glyphs)
    }
    return learning.isSolved || learning.part.goals.isEmpty
      ? "This is the last step. \(key(.lesson(.next))) goes on in the lesson."
      : "This is the last step. \(key(.edit(.field))) edits the policy, \(key(.lesson(.hint))) is a hint."
  }

  /// What to do about a question that waits.
  static func waysToAnswer(in state: AppState) -> String {
    func key(_ command: Command) -> String {
      state.settings.keymap.label(of: command, glyphs: state.glyphs)
    }
    let answer = key(.page(.answer))
    guard state.learning?.room == nil else {
      return "A number counts a vote, \(answer) shows the answer."
    }
    guard state.openRound?.highlighted == nil else { return "\(answer) answers." }
    return "Choose first: \(key(.page(.up))) \(key(.page(.down))) and \(answer), or a number. "
      + "\(key(.page(.close))) leaves the questions out."
  }

  /// Why there is nothing to repair.
  static func noRepair(in scene: Scene) -> String {
    guard scene.failedStep != nil else { return "Nothing needs repair here." }
    guard let learning = scene.state.learning, !scene.tellsRepair else {
      return "Nothing that can be changed here mends this. Why says what to do."
    }
    guard !learning.part.edit.areas.isEmpty else { return learning.part.edit.refusal }
    guard !learning.part.goals.isEmpty else {
      return "This part is there to be looked at; nothing in it is to be repaired."
    }
    guard !learning.isSolved else {
      return "Everything here is reached. What is still blocked is meant to be."
    }
    guard !learning.tellsRepair else {
      return "No change that is known here mends this and keeps the goals."
    }
    let key = scene.state.settings.keymap.label(of: .lesson(.hint), glyphs: scene.glyphs)
    return "In a lesson the repair is yours to find. \(key) is a hint."
  }
}

extension LessonCommand {
  /// Whether the command can do anything in a lesson now, or without one.
  func availability(in learning: Learning?) -> Availability {
    guard let learning else { return .disabled(Command.noLesson) }
    let part = learning.part
    switch self {
    case .hint:
      return .when(learning.hintCount < part.hints.count, else: "There are no more hints.")
    case .solution:
      return .when(part.solution != nil, else: "There is nothing to solve here.")
    case .wrongFixes: return .when(!part.wrongFixes.isEmpty, else: "Nothing here tempts.")
    case .notes:
      return .when(
        !learning.lesson.presenter.isEmpty || learning.room?.stop?.note != nil,
        else: "This lesson has no notes.")
    case .back:
      return .when(
        learning.station != .page || learning.partIndex > 0,
        else: "This is the beginning of the lesson.")
    case .pane, .read, .next, .map: return .enabled
    }
  }
}
