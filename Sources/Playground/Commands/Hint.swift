import Browser
import Canvas
import Lessons
import Model
import Simulation

/// A key, and what it does in a word or two.
struct Hint {
  /// The commands whose keys are shown; none for a hint that is about typing.
  let commands: [Command]

  /// What is pressed where that is no command.
  let typed: String
  let label: String

  /// Whether the keys do something now; a hint that is of no use keeps its place, but fades.
  private(set) var isUsable = true

  /// The columns that it takes at least, so that those behind it stay where they are.
  private(set) var columns = 0

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

  /// The hint as it is shown, empty when nobody could press its keys.
  func text(_ keymap: Keymap, _ glyphs: Glyphs) -> StyledText {
    let keys = keys(keymap, glyphs)
    guard !keys.isEmpty else { return StyledText() }
    return StyledText(keys, isUsable ? .keycap : .muted) + StyledText(" " + label, .muted)
  }

  /// At most seven hints, each in a place of its own from step to step; what is among `last` stays
  /// when there is little room.
  static func hints(on screen: Screenful) -> (first: [Hint], last: [Hint]) {
    let scene = screen.scene
    var first: [Hint]
    var last: [Hint] = []
    switch scene.state.mode {
    case .stage:
      first = scene.state.isPlaying ? playing(scene.state) : stage(scene)
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
      first =
        sheet(scene.state) + [Hint(.map, label: "lessons"), Hint(.glossary, label: "words")]
    case .tooSmall: first = [Hint(.quit, label: "quit")]
    }
    for index in first.indices where !first[index].commands.isEmpty {
      first[index].isUsable = first[index].commands.contains {
        $0.availability(on: screen).isEnabled
      }
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

  private static func stage(_ scene: Scene) -> [Hint] {
    let exchange = Hint(.previousExchange, .nextExchange, label: "exchange")
    let lesson = lessonHint(scene.state)
    return [Hint(.stepBack, .stepForward, label: "step")] + (lesson.map { [$0] } ?? [])
      + [nextHint(scene), Hint(.edit, label: "edit"), Hint(.open, label: "open")]
      + (lesson == nil ? [exchange] : [])
  }

  /// What helps on in a lesson.
  private static func lessonHint(_ state: AppState) -> Hint? {
    guard let learning = state.learning else { return nil }
    let (hint, onward) = (Hint(.hint, label: "hint"), Hint(.nextStation, label: "go on"))
    let isDone = learning.isSolved || learning.part.goals.isEmpty
    return (isDone ? onward : hint).inPlace(of: [hint, onward], state)
  }

  /// What one most likely wants to do next, all in the same place.
  private static func nextHint(_ scene: Scene) -> Hint {
    let compare = Hint(.compare, label: "compare")
    let repair = Hint(.repair, label: "repair")
    let reason = Hint(.decisiveStep, label: "reason")
    let play = Hint(.play, label: "play")
    let pane = Hint(.nextPane, label: "pane")
    let hint =
      if scene.state.timeline.marksChanges {
        compare
      } else if scene.remedy != nil, scene.step?.failure != nil {
        repair
      } else if scene.explanation != nil, scene.step?.failure == nil {
        reason
      } else if scene.state.timeline.isAtStart {
        play
      } else {
        pane
      }
    return hint.inPlace(of: [compare, repair, reason, play, pane], scene.state)
  }

  /// The hint with the columns of the longest of those that take turns.
  private func inPlace(of others: [Hint], _ state: AppState) -> Hint {
    var hint = self
    hint.columns =
      others.map { $0.text(state.settings.keymap, state.glyphs).columns }.max() ?? 0
    return hint
  }

  private static func sheet(_ state: AppState) -> [Hint] {
    guard let learning = state.learning, let sheet = learning.sheet else { return [] }
    let out = Hint(.sheetClose, label: learning.name(of: learning.wayOut(of: sheet)))
    let scroll = Hint(.sheetUp, .sheetDown, label: "scroll")
    switch sheet {
    case .round: return learning.round.map { asking($0, learning, out) } ?? []
    case .stop(nil): return [scroll, out, Hint(.quit, label: "quit")]
    case .notes, .stop, .summary: return [Hint(.sheetForward, label: "go on"), scroll, out]
    case .end:
      return [
        Hint(.sheetForward, label: learning.onwardFromEnd), scroll,
        Hint(.previousStation, label: "back in the lesson"),
      ]
    case .page:
      let isRead = learning.station == .stage
      return [Hint(.sheetForward, label: isRead ? "read on, back" : "read on"), scroll, out]
    }
  }

  /// What to do about a question, or about its answer.
  private static func asking(_ round: Round, _ learning: Learning, _ out: Hint) -> [Hint] {
    guard round.answer == nil else {
      return [Hint(.sheetForward, label: "go on"), Hint(.takeBack, label: "take back")]
    }
    guard learning.room == nil else {
      let count = round.item?.question.choices.count ?? 0
      return [
        Hint(typing: "1-\(count)", label: "count a vote"), Hint(.takeBack, label: "take back"),
        Hint(.sheetAnswer, label: "show the answer"), out,
      ]
    }
    let never = round.kind == .beliefs ? [Hint(.takeBack, label: "I never thought so")] : []
    return [Hint(.sheetUp, .sheetDown, label: "choose"), Hint(.sheetAnswer, label: "answer")]
      + never + [out]
  }

  /// What typing does to a path that is proposed.
  private static func replacing(_ state: AppState) -> [Hint] {
    guard case .prompt(let prompt)? = state.overlay, prompt.line.isSelected else { return [] }
    return [Hint(typing: "type", label: "another name")]
  }

  private static func editing(_ state: AppState) -> [Hint] {
    guard let editor = state.editor else {
      return [Hint(.commit, label: "save"), Hint(.cancel, label: "back")] + replacing(state)
    }
    var hints = [Hint(.commit, label: "keep"), Hint(.cancel, label: "drop")]
    if editor.isOnToggle { hints.append(Hint(typing: "Space", label: "in, out")) }
    if !editor.choices.isEmpty { hints.append(Hint(.choiceUp, .choiceDown, label: "choose")) }
    if !editor.isOnToggle {
      hints.append(Hint(typing: "type", label: editor.line.isSelected ? "replaces it" : "a value"))
    }
    return hints
  }
}
