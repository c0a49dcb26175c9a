/// Which commands the list of all commands shows before anything is searched, and in which order.
package enum Palette {
  /// The commands that people look for, the most wanted first.
  package static let byUse: [Command] = [
    .edit(.repair), .edit(.field), .around(.open), .time(.decisive), .around(.compare),
    .edit(.undo), .edit(.browser), .around(.copy), .pane(.raw), .time(.play), .around(.search),
    .edit(.reset), .pane(.zoom), .edit(.addLayer), .edit(.layerUp), .edit(.layerDown),
    .edit(.remove), .edit(.redo), .edit(.outside), .around(.copyPolicy), .time(.faster),
    .time(.slower), .around(.mouse), .around(.glossary), .around(.help), .around(.quit),
  ]

  /// The commands that stand before the others in a lesson, and nowhere else.
  package static let inLesson: [Command] = [
    .lesson(.next), .lesson(.back), .lesson(.hint), .lesson(.solution), .lesson(.wrongFixes),
    .lesson(.read), .lesson(.map), .lesson(.notes),
  ]

  /// What remains: movements, which the keys at hand make, and what hardly anybody looks for.
  package static let others: [Command] = Command.allCases.filter {
    $0.modes.contains(.stage) && $0 != .around(.commands) && !byUse.contains($0)
      && !inLesson.contains($0)
  }
}
