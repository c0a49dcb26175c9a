/// Which commands the list of all commands shows before anything is searched, and in which order.
package enum Palette {
  /// The commands that people look for, the most wanted first.
  package static let byUse: [Command] = [
    .repair, .edit, .openScenario, .decisiveStep, .compare, .undo, .profile, .copy, .raw, .play,
    .search, .reset, .zoom, .addLayer, .layerUp, .layerDown, .remove, .redo, .editOutside,
    .copyPolicy, .faster, .slower, .mouse, .glossary, .help, .quit,
  ]

  /// The commands that stand before the others in a lesson, and nowhere else.
  package static let inLesson: [Command] = [
    .nextStation, .previousStation, .hint, .solution, .wrongFixes, .lessonPage, .map, .notes,
  ]

  /// What remains: movements, which the keys at hand make, and what hardly anybody looks for.
  package static let others: [Command] = Command.allCases.filter {
    $0.entry.modes.contains(.stage) && $0 != .palette && !byUse.contains($0)
      && !inLesson.contains($0)
  }
}
