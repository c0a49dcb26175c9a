import Canvas
import Lessons
import Simulation

extension AppState {
  /// Whether the file that is played would lose changes.
  package var hasUnsavedChanges: Bool { file.map { $0.saved != scenario } ?? false }

  /// Quits, but not at once where something would be lost.
  ///
  /// - Parameter command: The key to press again.
  mutating func quit(by command: Command) -> [Outbound] {
    mayLeave(by: command, losing: lossOfRoom ?? lossOnStage) ? [.quit] : []
  }

  /// Lists what can be opened.
  mutating func openPicker() {
    let recent = recentFiles.paths.map(ListOverlay.Row.init(recent:))
    // A file of the catalogue that is open is there already.
    let scenarios = siblings + catalogue.scenarios.filter { !siblings.contains($0) }
    let present = scenarios.firstIndex(of: original).map { $0 + recent.count }
    overlay = .list(
      ListOverlay(
        .scenarios, rows: recent + scenarios.map(\.row), highlighted: present ?? 0))
  }

  /// Whether a line of a list may be taken: what it would drop has to be dropped on purpose.
  mutating func mayTake(_ choice: ListOverlay.Choice) -> Bool {
    switch choice {
    case .scenario, .file, .lesson:
      mayLeave(by: .list(.accept), losing: lossOfVote ?? lossOnStage)
    case .stop, .beliefs: mayLeave(by: .list(.accept), losing: lossOfVote)
    case .command, .clip, .path, .wrongFix, .term: true
    }
  }

  /// Whether a command may go on: where something would be lost it has to come twice.
  ///
  /// - Parameter loss: What would be lost, nil for nothing.
  mutating func mayLeave(by command: Command, losing loss: Loss?) -> Bool {
    guard let loss else { return true }
    // What a sheet or a list lies over cannot be saved from there.
    let other: Command? = mode == .stage && loss.canBeSaved ? .around(.save) : nil
    return isConfirmed(command, loss.sentence, or: other)
  }

  /// Whether a command that loses something comes twice in a row; the first time warns.
  ///
  /// - Parameter other: What keeps it instead.
  mutating func isConfirmed(
    _ command: Command, _ warning: String, or other: Command? = nil
  ) -> Bool {
    guard confirmed != command else { return true }
    confirmed = command
    var keys = [settings.keymap.label(of: command, glyphs: glyphs)]
    if !mode.takesText { keys.append(Command.yes.description) }
    var text = "\(warning) \(keys.joined(separator: " or ")) \(command.verb) all the same"
    if let other, let key = settings.keymap.mainKey(of: other)?.label(glyphs: glyphs) {
      text += ", \(key) \(other == .around(.save) ? "saves" : "saves elsewhere")"
    }
    notice = Notice(.refused, text + ".")
    return false
  }
}

/// What would be lost, nil for nothing.
extension AppState {
  /// Changes that no file has, or an attempt at a part of a lesson.
  private var lossOnStage: Loss? {
    if let file { return hasUnsavedChanges ? .changes(file: file.name) : nil }
    if let learning { return isAttempt(in: learning) ? .attempt : nil }
    return scenario == original ? nil : .changes(file: nil)
  }

  /// Whether what was changed on the stage of a lesson is work: goals that hold are on record, what
  /// the lesson itself put there can be had again, and a presenter only shows something.
  private func isAttempt(in learning: Learning) -> Bool {
    learning.room == nil && scenario != original && !learning.part.goals.isEmpty
      && !learning.isSolved && triedFix == nil
  }

  /// A workshop that is under way, or a lesson that is shown to a room.
  private var lossOfRoom: Loss? {
    guard let room = learning?.room, !room.isOver else { return nil }
    return room.path == nil ? .showing : .workshop
  }

  /// Hands that went up in a vote that is not told yet.
  var lossOfVote: Loss? {
    guard let round = openRound, round.kind == .vote, round.answer == nil, !round.votes.isEmpty
    else { return nil }
    return .votes
  }

  /// What going back in the lesson would lose: at a part's beginning it begins another one.
  var lossGoingBack: Loss? {
    lossOfVote ?? (learning?.station == .page ? lossOnStage : nil)
  }
}

extension Command {
  /// The key that answers yes to every question before something is lost.
  static let yes = Key.character("y")

  /// What it does in spite of a warning.
  fileprivate var verb: String {
    switch self {
    case .around(.quit), .around(.quitAnywhere): "quits"
    case .around(.save): "saves"
    case .list(.accept): "opens it"
    default: "goes on"
    }
  }
}

extension Scenario {
  /// The scenario as the line of a list.
  fileprivate var row: ListOverlay.Row {
    ListOverlay.Row(
      title: title.isEmpty ? id : title, trailing: title.isEmpty ? "" : id,
      choice: .scenario(self))
  }
}
