import Lessons

/// What the lesson gives away when it is asked.
extension AppState {
  /// Puts the solution on the stage and goes to the beginning, so that one has to step oneself.
  mutating func place(_ solution: Variation) {
    commit(solution.scenario, as: "the solution")
    go(to: 0)
    func key(_ command: Command) -> String { settings.keymap.label(of: command, glyphs: glyphs) }
    notice = Notice(
      .done,
      "The solution is in place: \(key(.time(.forward))) steps through it, \(key(.around(.compare))) compares, "
        + "\(key(.edit(.undo))) takes it back.")
  }

  /// Lists the fixes that tempt.
  mutating func openWrongFixes() {
    guard let fixes = learning?.part.wrongFixes else { return }
    let rows = fixes.indices.map { position in
      ListOverlay.Row(
        title: fixes[position].name.plain,
        detail: learning?.part.changes(of: fixes[position]).first ?? "",
        choice: .wrongFix(position))
    }
    overlay = .list(ListOverlay(.wrongFixes, rows: rows))
  }

  /// Tries the tempting fix at a position.
  mutating func tryFix(at position: Int) {
    tell(learning?.run.tryFix(at: position))
  }

  /// Puts a tempting fix on the stage, at the step that shows what is wrong with it.
  mutating func place(_ fix: WrongFix) {
    commit(fix.variation.scenario, as: fix.name.plain)
    go(to: timeline.decisiveIndex ?? timeline.steps.count - 1)
    stage.choose(.lesson)
    stage[.lesson] = nil
  }
}
