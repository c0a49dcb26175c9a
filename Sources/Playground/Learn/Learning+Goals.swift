import Canvas
import Lessons

extension Learning {
  /// Whether goals may already be told apart: before the bets a tick would give the answer away.
  var tellsGoals: Bool { station != .page && station != .bets }

  /// Whether a goal is shown as reached.
  func isTicked(_ goal: GoalVerdict) -> Bool { goal.holds && tellsGoals }

  /// The sign that stands before a goal.
  func sign(of goal: GoalVerdict, _ glyphs: Glyphs) -> StyledText {
    isTicked(goal) ? StyledText(glyphs.allowed, .allowed) : StyledText(glyphs.future, .muted)
  }
}
