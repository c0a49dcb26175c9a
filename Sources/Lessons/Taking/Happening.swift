/// What comes of what somebody does in a lesson; the screen and the lines show it.
package enum Happening: Hashable, Sendable {
  /// A part has begun: its world stands as the lesson gives it.
  case began

  /// There is the part's beginning to read; going on leads to what follows it.
  case page

  /// A question of the present round is to be shown.
  case asked
  case answered(Round.Answer)

  /// All questions of a round are answered; going on leads to what follows it.
  case finished(Round)

  /// The playground is to be worked on.
  case stage

  /// A hint has been opened, counted from 1.
  case hint(Int)

  /// A solution is to be put on the stage.
  case solution(Variation)

  /// A tempting fix is to be put on the stage.
  case fix(WrongFix)

  /// All goals hold, and did not before.
  case solved

  /// There is the lesson's end to read.
  case end

  /// Nothing of the lesson follows.
  case left
}
