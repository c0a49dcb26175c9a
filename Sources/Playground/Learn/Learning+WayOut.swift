import Lessons

extension Learning {
  /// Where one comes to by leaving what lies over the stage.
  enum WayOut: Hashable, Sendable {
    /// What the notes lie over.
    case covered

    /// The stage, on which one was already.
    case stage

    /// The part's work on the stage, which begins with that.
    case work

    /// What follows the lesson.
    case onward
  }

  /// Where one comes to by leaving this.
  func wayOut(of sheet: Sheet) -> WayOut {
    switch sheet {
    case .notes: .covered
    case .stop: .stage
    case .page where run.station == .stage: .stage
    default: run.leavesToStage ? .work : .onward
    }
  }

  /// Where that is, in a few words.
  func name(of wayOut: WayOut) -> String {
    switch wayOut {
    case .covered: "back"
    case .stage, .work: "to the playground"
    case .onward: onwardFromEnd
    }
  }
}
