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
      last = [Hint(.around(.commands), label: "commands"), Hint(.around(.help), label: "help")]
    case .editing: first = editing(scene.state)
    case .choosing:
      first = [
        Hint(typing: "type", label: "to search"), Hint(.list(.up), .list(.down), label: "choose"),
        Hint(.list(.accept), label: "take"), Hint(.list(.close), label: "back"),
      ]
    case .reading:
      first = [
        Hint(.text(.up), .text(.down), label: "scroll"), Hint(.around(.search), label: "search"),
        Hint(.text(.close), label: "back"),
      ]
    case .searching:
      first = [
        Hint(.search(.next), label: "next"), Hint(.search(.previous), label: "before"),
        Hint(.search(.end), label: "done"),
      ]
    case .sheet:
      first =
        sheet(scene.state) + [
          Hint(.lesson(.map), label: "lessons"), Hint(.around(.glossary), label: "words"),
        ]
    case .tooSmall: first = [Hint(.around(.quit), label: "quit")]
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
      Hint(.time(.play), label: "pause"),
      Hint(.time(.faster), .time(.slower), label: "\(state.settings.speed.text) a step"),
      Hint(.time(.back), .time(.forward), label: "step"),
    ]
  }

  private static func stage(_ scene: Scene) -> [Hint] {
    let exchange = Hint(.time(.previousExchange), .time(.nextExchange), label: "exchange")
    let lesson = lessonHint(scene.state)
    return [Hint(.time(.back), .time(.forward), label: "step")] + (lesson.map { [$0] } ?? [])
      + [nextHint(scene), Hint(.edit(.field), label: "edit"), Hint(.pane(.open), label: "open")]
      + (lesson == nil ? [exchange] : [])
  }

  /// What helps on in a lesson.
  private static func lessonHint(_ state: AppState) -> Hint? {
    guard let learning = state.learning else { return nil }
    let (hint, onward) = (Hint(.lesson(.hint), label: "hint"), Hint(.lesson(.next), label: "go on"))
    let isDone = learning.isSolved || learning.part.goals.isEmpty
    return (isDone ? onward : hint).inPlace(of: [hint, onward], state)
  }

  /// What one most likely wants to do next, all in the same place.
  private static func nextHint(_ scene: Scene) -> Hint {
    let compare = Hint(.around(.compare), label: "compare")
    let repair = Hint(.edit(.repair), label: "repair")
    let reason = Hint(.time(.decisive), label: "reason")
    let play = Hint(.time(.play), label: "play")
    let pane = Hint(.pane(.next), label: "pane")
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
    let out = Hint(.page(.close), label: learning.name(of: learning.wayOut(of: sheet)))
    let scroll = Hint(.page(.up), .page(.down), label: "scroll")
    switch sheet {
    case .round: return learning.round.map { asking($0, learning, out) } ?? []
    case .stop(nil): return [scroll, out, Hint(.around(.quit), label: "quit")]
    case .notes, .stop, .summary: return [Hint(.page(.forward), label: "go on"), scroll, out]
    case .end:
      return [
        Hint(.page(.forward), label: learning.onwardFromEnd), scroll,
        Hint(.lesson(.back), label: "back in the lesson"),
      ]
    case .page:
      let isRead = learning.station == .stage
      return [Hint(.page(.forward), label: isRead ? "read on, back" : "read on"), scroll, out]
    }
  }

  /// What to do about a question, or about its answer.
  private static func asking(_ round: Round, _ learning: Learning, _ out: Hint) -> [Hint] {
    guard round.answer == nil else {
      return [Hint(.page(.forward), label: "go on"), Hint(.page(.takeBack), label: "take back")]
    }
    guard learning.room == nil else {
      let count = round.item?.question.choices.count ?? 0
      return [
        Hint(typing: "1-\(count)", label: "count a vote"),
        Hint(.page(.takeBack), label: "take back"),
        Hint(.page(.answer), label: "show the answer"), out,
      ]
    }
    let never = round.kind == .beliefs ? [Hint(.page(.takeBack), label: "I never thought so")] : []
    return [Hint(.page(.up), .page(.down), label: "choose"), Hint(.page(.answer), label: "answer")]
      + never + [out]
  }

  /// What typing does to a path that is proposed.
  private static func replacing(_ state: AppState) -> [Hint] {
    guard case .prompt(let prompt)? = state.overlay, prompt.line.isSelected else { return [] }
    return [Hint(typing: "type", label: "another name")]
  }

  private static func editing(_ state: AppState) -> [Hint] {
    guard let editor = state.editor else {
      return [Hint(.editing(.commit), label: "save"), Hint(.editing(.cancel), label: "back")]
        + replacing(state)
    }
    var hints = [Hint(.editing(.commit), label: "keep"), Hint(.editing(.cancel), label: "drop")]
    if editor.isOnToggle { hints.append(Hint(typing: "Space", label: "in, out")) }
    if !editor.choices.isEmpty {
      hints.append(Hint(.editing(.up), .editing(.down), label: "choose"))
    }
    if !editor.isOnToggle {
      hints.append(Hint(typing: "type", label: editor.line.isSelected ? "replaces it" : "a value"))
    }
    return hints
  }
}
