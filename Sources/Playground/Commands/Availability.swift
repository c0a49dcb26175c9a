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
    switch self {
    case .time(let command): command.availability(in: screen.state)
    case .pane(let command): command.availability(on: screen)
    case .edit(let command): command.availability(on: screen)
    case .around(let command): command.availability(on: screen)
    case .lesson(let command): command.availability(in: screen.state.learning)
    case .page(let command): command.availability(in: screen.state)
    case .editing, .list, .text, .search: .enabled
    }
  }
}

extension TimeCommand {
  fileprivate func availability(in state: AppState) -> Availability {
    let timeline = state.timeline
    switch self {
    case .forward, .last, .play:
      return .when(!timeline.isAtEnd || state.isPlaying, else: Command.noStep(in: state))
    case .back, .first: return .when(!timeline.isAtStart, else: "This is the first step.")
    case .detailForward, .detailBack:
      return .when(timeline.step != nil, else: "Nothing happens in this scenario.")
    case .nextExchange:
      return .when(timeline.nextExchangeIndex != nil, else: "There is no exchange after this.")
    case .previousExchange:
      return .when(
        timeline.previousExchangeIndex != nil, else: "There is no exchange before this.")
    case .decisive:
      let end = state.settings.keymap.label(of: .time(.last), glyphs: state.glyphs)
      return .when(
        timeline.decisiveIndex != nil,
        else: end.isEmpty ? "Nothing fails." : "Nothing fails; \(end) goes to the last step.")
    case .faster:
      return .when(state.settings.speed.faster != nil, else: "This is the highest speed.")
    case .slower:
      return .when(state.settings.speed.slower != nil, else: "This is the lowest speed.")
    }
  }
}

extension PaneCommand {
  fileprivate func availability(on screen: Screenful) -> Availability {
    switch self {
    case .open: .when(screen.canOpen, else: "There is nothing to open here.")
    case .zoom:
      .when(screen.state.layout.kind != .narrow, else: "There is only room for one pane.")
    case .up, .down, .back, .pageUp, .pageDown, .next, .previous, .browser, .network, .server,
      .why, .raw:
      .enabled
    }
  }
}

extension EditCommand {
  fileprivate func availability(on screen: Screenful) -> Availability {
    let (scene, state) = (screen.scene, screen.state)
    let edit = state.learning?.part.edit
    switch self {
    case .field: return .when(edit?.areas.isEmpty != true, else: edit?.refusal ?? "")
    case .outside where edit?.permitsPolicies == false: return .disabled(edit?.refusal ?? "")
    case .outside, .addLayer:
      return .when(scene.policyPlace != nil, else: "There is no policy to edit.")
    case .remove: return .when(screen.selectedField != nil, else: "No field is selected.")
    case .layerUp: return move(by: -1, on: screen)
    case .layerDown: return move(by: 1, on: screen)
    case .repair: return .when(scene.remedy != nil, else: Command.noRepair(in: scene))
    case .undo: return .when(state.history.canUndo, else: "Nothing has been changed.")
    case .redo: return .when(state.history.canRedo, else: "Nothing has been undone.")
    case .reset:
      return .when(state.history.present != state.original, else: "Nothing has been changed.")
    case .browser: return .enabled
    }
  }

  private func move(by distance: Int, on screen: Screenful) -> Availability {
    guard let layer = screen.selectedLayer else { return .disabled("No layer is selected.") }
    return .when(
      screen.scene.moving(layer, by: distance) != nil,
      else: "It can go no further; the application stays innermost.")
  }
}

extension AroundCommand {
  fileprivate func availability(on screen: Screenful) -> Availability {
    switch self {
    case .compare:
      .when(screen.state.timeline.earlier != nil, else: "Nothing has been changed.")
    case .copyPolicy: .when(screen.scene.policy != nil, else: "There is no policy to copy.")
    case .open, .save, .saveAs, .search, .commands, .help, .glossary, .copy, .mouse, .redraw,
      .suspend, .quit, .quitAnywhere:
      .enabled
    }
  }
}

extension PageCommand {
  fileprivate func availability(in state: AppState) -> Availability {
    switch self {
    case .forward, .answer:
      .when(!state.awaitsChoice(before: self), else: Command.waysToAnswer(in: state))
    case .takeBack: .when(state.canTakeBack, else: "There is nothing to take back.")
    case .back, .up, .down, .firstChoice, .secondChoice, .thirdChoice, .fourthChoice,
      .fifthChoice, .sixthChoice, .close:
      .enabled
    }
  }
}
