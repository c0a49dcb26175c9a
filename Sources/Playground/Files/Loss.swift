/// Something that leaving would lose.
enum Loss: Hashable, Sendable {
  /// Changes that the file with this name does not have, or that no file has.
  case changes(file: String?)

  /// An attempt at a part of a lesson.
  case attempt

  /// A lesson that is shown to a room.
  case showing

  /// A workshop that is under way.
  case workshop

  /// Hands that were counted.
  case votes

  /// What it says before it is lost.
  var sentence: String {
    switch self {
    case .changes(let file?): "\(file) does not have your changes."
    case .changes(nil): "Your changes are not saved."
    case .attempt: "This attempt is not kept."
    case .showing: "You are showing this to a room."
    case .workshop: "The workshop ends here: no vote and no time is kept."
    case .votes: "The hands that were counted are not kept."
    }
  }

  /// Whether saving keeps it.
  var canBeSaved: Bool {
    switch self {
    case .changes, .attempt: true
    case .showing, .workshop, .votes: false
    }
  }
}
