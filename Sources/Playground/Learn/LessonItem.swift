/// Something in the lesson's pane that can be selected.
package enum LessonItem: Hashable, Sendable {
  /// Back to what there is to read.
  case page

  /// A goal, by its position.
  case goal(Int)

  /// A bet that was made, by its position.
  case bet(Int)

  /// A hint that is open, by its position.
  case openHint(Int)

  /// A line of what there is to read.
  case passage(Int)

  /// Back to the bets or cards that were left before their end.
  case leftRound

  /// The next hint.
  case hint
  case solution

  /// The list of fixes that tempt.
  case wrongFixes

  /// On to the next station.
  case next

  /// What stands above everything about it.
  var title: String {
    switch self {
    case .goal: "What is to be reached"
    case .bet: "Your bet"
    default: "What the lesson says"
    }
  }
}
