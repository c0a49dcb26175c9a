import Browser
import Canvas
import Lessons
import Model
import Simulation

/// Keys that make sense now, and what they do in a word or two.
struct Hint {
  /// The commands whose keys are shown; none for a hint that is about typing.
  let commands: [Command]

  /// What is pressed where that is no command.
  let typed: String
  let label: String

  init(_ commands: Command..., label: String) {
    self.commands = commands
    typed = ""
    self.label = label
  }

  init(typing typed: String, label: String) {
    commands = []
    self.typed = typed
    self.label = label
  }

  /// The keys as they are shown, empty when nobody could press them.
  func keys(_ keymap: Keymap, _ glyphs: Glyphs) -> String {
    if commands.isEmpty { return typed }
    return commands.map { keymap.label(of: $0, glyphs: glyphs) }.filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// At most seven hints that make sense now; what is among `last` stays when there is little room.
  ///
  /// - Parameter isOnField: Whether a field is selected in the pane that has the keys.
  static func hints(
    for scene: Scene, isOnField: Bool
  ) -> (first: [Hint], last: [Hint]) {
    var first: [Hint]
    var last: [Hint] = []
    switch scene.state.mode {
    case .stage:
      first = scene.state.isPlaying ? playing(scene.state) : stage(scene, isOnField: isOnField)
      last = [Hint(.palette, label: "commands"), Hint(.help, label: "help")]
    case .editing: first = editing(scene.state)
    case .choosing:
      first = [
        Hint(typing: "type", label: "to search"), Hint(.listUp, .listDown, label: "choose"),
        Hint(.accept, label: "take"), Hint(.closeList, label: "back"),
      ]
    case .reading:
      first = [
        Hint(.scrollUp, .scrollDown, label: "scroll"), Hint(.search, label: "search"),
        Hint(.closeText, label: "back"),
      ]
    case .searching:
      first = [
        Hint(.nextMatch, label: "next"), Hint(.previousMatch, label: "before"),
        Hint(.endSearch, label: "done"),
      ]
    case .sheet:
      first = sheet(scene.state)
      last = [Hint(.map, label: "lessons"), Hint(.glossary, label: "words")]
    case .tooSmall: first = [Hint(.quit, label: "quit")]
    }
    first.removeAll { hint in
      !hint.commands.isEmpty
        && !hint.commands.contains { $0.availability(in: scene).isEnabled }
    }
    return (Array(first.prefix(7 - last.count)), last)
  }

  private static func playing(_ state: AppState) -> [Hint] {
    [
      Hint(.play, label: "pause"),
      Hint(.faster, .slower, label: "\(state.settings.speed.text) a step"),
      Hint(.stepBack, .stepForward, label: "step"),
    ]
  }

  private static func stage(_ scene: Scene, isOnField: Bool) -> [Hint] {
    let state = scene.state
    var hints = [Hint(.stepBack, .stepForward, label: "step")]
    if let learning = state.learning {
      if learning.isSolved || learning.part.goals.isEmpty {
        hints.append(Hint(.nextStation, label: "go on"))
      } else {
        hints.append(Hint(.hint, label: "hint"))
      }
    }
    if state.timeline.isAtStart { hints.append(Hint(.play, label: "play")) }
    if scene.step?.failure == nil, scene.explanation != nil {
      hints.append(Hint(.decisiveStep, label: "reason"))
    }
    if scene.remedy != nil { hints.append(Hint(.repair, label: "repair")) }
    if state.timeline.marksChanges {
      hints.append(Hint(.compare, label: "before, after"))
      hints.append(Hint(.undo, label: "undo"))
    }
    // At a failure the policy is what one wants to change, wherever one stands.
    if scene.step?.failure != nil || !isOnField {
      hints.append(Hint(.edit, label: "edit policy"))
    } else {
      hints.append(Hint(.open, label: "edit"))
    }
    if !isOnField { hints.append(Hint(.open, label: "open")) }
    hints.append(Hint(.previousExchange, .nextExchange, label: "exchange"))
    hints.append(Hint(.nextPane, label: "pane"))
    return hints
  }

  private static func sheet(_ state: AppState) -> [Hint] {
    guard case .round(let round)? = state.learning?.sheet else {
      return [
        Hint(.sheetForward, label: "read on"), Hint(.sheetUp, .sheetDown, label: "scroll"),
        Hint(.sheetClose, label: "to the playground"),
      ]
    }
    guard round.answer == nil else { return [Hint(.sheetForward, label: "go on")] }
    let isVote = state.learning?.room != nil
    return [
      Hint(.sheetUp, .sheetDown, label: "choose"),
      Hint(.sheetForward, label: isVote ? "show the answer" : "answer"),
      Hint(.sheetClose, label: "to the playground"),
    ]
  }

  private static func editing(_ state: AppState) -> [Hint] {
    guard let editor = state.editor else {
      return [Hint(.commit, label: "save"), Hint(.cancel, label: "back")]
    }
    var hints = [Hint(.commit, label: "keep"), Hint(.cancel, label: "drop")]
    if editor.isOnToggle { hints.append(Hint(typing: "Space", label: "in, out")) }
    if !editor.choices.isEmpty { hints.append(Hint(.choiceUp, .choiceDown, label: "choose")) }
    if !editor.isOnToggle { hints.append(Hint(typing: "type", label: "a value")) }
    return hints
  }
}
