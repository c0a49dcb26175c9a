import Lessons

/// Whether a command can do anything now, and if not, why.
package enum Availability: Hashable, Sendable {
  case enabled
  case disabled(String)

  package var isEnabled: Bool { self == .enabled }

  /// Enabled if the condition holds, else disabled for this reason.
  static func when(_ condition: Bool, else reason: String) -> Availability {
    condition ? .enabled : .disabled(reason)
  }
}

extension Command {
  /// Whether the command can do anything now.
  package func availability(on screen: Screenful) -> Availability {
    let scene = screen.scene
    let state = screen.state
    let timeline = state.timeline
    switch self {
    case .stepForward, .lastStep, .play:
      return .when(!timeline.isAtEnd || state.isPlaying, else: Self.noStep(in: state))
    case .stepBack, .firstStep:
      return .when(!timeline.isAtStart, else: "This is the first step.")
    case .detailForward, .detailBack:
      return .when(timeline.step != nil, else: "Nothing happens in this scenario.")
    case .nextExchange:
      return .when(timeline.nextExchangeIndex != nil, else: "There is no exchange after this.")
    case .previousExchange:
      return .when(
        timeline.previousExchangeIndex != nil, else: "There is no exchange before this.")
    case .decisiveStep:
      let end = state.settings.keymap.label(of: .lastStep, glyphs: scene.glyphs)
      return .when(
        timeline.decisiveIndex != nil,
        else: end.isEmpty ? "Nothing fails." : "Nothing fails; \(end) goes to the last step.")
    case .compare:
      return .when(timeline.earlier != nil, else: "Nothing has been changed.")
    case .edit:
      let edit = state.learning?.part.edit
      return .when(edit?.areas.isEmpty != true, else: edit?.refusal ?? "")
    case .remove:
      return .when(screen.selectedField != nil, else: "No field is selected.")
    case .open:
      return .when(screen.canOpen, else: "There is nothing to open here.")
    case .addLayer:
      return .when(scene.policyPlace != nil, else: "There is no policy to edit.")
    case .layerUp, .layerDown:
      guard let layer = screen.selectedLayer else { return .disabled("No layer is selected.") }
      return .when(
        scene.moving(layer, by: self == .layerUp ? -1 : 1) != nil,
        else: "It can go no further; the application stays innermost.")
    case .faster:
      return .when(state.settings.speed.faster != nil, else: "This is the highest speed.")
    case .slower:
      return .when(state.settings.speed.slower != nil, else: "This is the lowest speed.")
    case .zoom:
      return .when(state.layout.kind != .narrow, else: "There is only room for one pane.")
    case .editOutside where state.learning?.part.edit.permitsPolicies == false:
      return .disabled(state.learning?.part.edit.refusal ?? "")
    case .copyPolicy:
      return .when(scene.policy != nil, else: "There is no policy to copy.")
    case .editOutside:
      return .when(scene.policyPlace != nil, else: "There is no policy to edit.")
    case .repair:
      return .when(scene.remedy != nil, else: Self.noRepair(in: scene))
    case .undo: return .when(state.history.canUndo, else: "Nothing has been changed.")
    case .redo: return .when(state.history.canRedo, else: "Nothing has been undone.")
    case .reset:
      return .when(state.history.present != state.original, else: "Nothing has been changed.")
    case .lessonPane, .lessonPage, .map:
      return .when(state.learning != nil, else: Self.noLesson)
    case .hint, .solution, .wrongFixes, .nextStation, .previousStation, .notes:
      return state.learning.map(lessonAvailability(in:)) ?? .disabled(Self.noLesson)
    case .sheetForward, .sheetAnswer:
      return .when(
        !state.awaitsChoice(before: self), else: Self.waysToAnswer(in: state))
    case .takeBack:
      return .when(state.canTakeBack, else: "There is nothing to take back.")
    default: return .enabled
    }
  }
}
