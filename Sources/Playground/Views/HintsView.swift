import Browser
import Canvas
import Simulation

/// Commands that one hint stands for, and what they do in a word or two.
struct Hint {
  let commands: [Command]
  let label: String

  init(_ commands: Command..., label: String) {
    self.commands = commands
    self.label = label
  }

  /// At most seven hints that make sense now, the most useful first.
  static func hints(for scene: Scene) -> [Hint] {
    let all: [Hint]
    switch scene.state.mode {
    case .stage: all = stage(scene)
    case .editing: all = editing(scene.state)
    case .choosing:
      all = [
        Hint(.listUp, .listDown, label: "choose"), Hint(.accept, label: "take"),
        Hint(.closeList, label: "back"),
      ]
    case .reading:
      all = [
        Hint(.scrollUp, .scrollDown, label: "scroll"), Hint(.closeText, label: "back"),
      ]
    case .tooSmall: all = [Hint(.quit, label: "quit")]
    }
    let usable = all.filter { hint in
      hint.commands.contains { $0.availability(in: scene).isEnabled }
    }
    return Array(usable.prefix(7))
  }

  private static func stage(_ scene: Scene) -> [Hint] {
    let state = scene.state
    if state.isPlaying {
      return [Hint(.play, label: "pause"), Hint(.stepBack, .stepForward, label: "step")]
    }
    let isField = scene.selectedField != nil
    let isBlocked = scene.remedy != nil
    var hints = [Hint(.stepBack, .stepForward, label: "step")]
    if state.timeline.step?.failure == nil, state.timeline.isAtStart {
      hints.append(Hint(.play, label: "play"))
    }
    if isBlocked { hints.append(Hint(.repair, label: "repair")) }
    if state.timeline.earlier != nil {
      hints.append(Hint(.compare, label: state.showsEarlier ? "after" : "before"))
      hints.append(Hint(.undo, label: "undo"))
    }
    hints.append(Hint(.previousExchange, .nextExchange, label: "exchange"))
    hints.append(isField ? Hint(.open, label: "edit") : Hint(.open, label: "open"))
    if !isField { hints.append(Hint(.edit, label: "edit policy")) }
    hints.append(Hint(.nextPane, label: "pane"))
    return Array(hints.prefix(5)) + [Hint(.palette, label: "commands"), Hint(.help, label: "help")]
  }

  private static func editing(_ state: AppState) -> [Hint] {
    guard let editor = state.editor else { return [] }
    var hints = [Hint(.commit, label: "keep"), Hint(.cancel, label: "drop")]
    if editor.isOnToggle {
      hints.append(Hint(.cursorRight, label: "put in"))
      hints.append(Hint(.cursorLeft, label: "take out"))
    }
    if !editor.choices.isEmpty {
      hints.append(Hint(.choiceUp, .choiceDown, label: "choices"))
    }
    return hints
  }
}

extension Drawing {
  /// The last line: what to press now, or what to say about the last key.
  mutating func drawHints() {
    let line = layout.hints
    if let notice = state.notice {
      let role: Role = notice.tone == .refused ? .warning : .hint
      draw(StyledText(" " + notice.text, role), in: line)
      return
    }
    if state.mode == .editing { drawForecast(in: line) }
    var column = 1
    for hint in Hint.hints(for: scene) {
      let keys = hint.commands.map { keyLabel($0) }.filter { !$0.isEmpty }.joined(separator: " ")
      guard !keys.isEmpty else { continue }
      var text = StyledText(keys, .keycap)
      text.append(" " + hint.label, .muted)
      guard column + text.columns < line.columns else { break }
      draw(text, in: line, column: column)
      let area = Rect(
        row: line.row, column: line.column + column, columns: text.columns, rows: 1)
      if let command = hint.commands.last { addRegion(.command(command), area) }
      column += text.columns + (line.columns >= 100 ? 3 : 2)
    }
  }

  /// What would become of the request with what is typed so far.
  private mutating func drawForecast(in line: Rect) {
    guard let request = scene.request, line.columns >= 60 else { return }
    var text: StyledText
    switch request.outcome {
    case .response: text = StyledText("\(glyphs.allowed) the script gets its answer", .allowed)
    case .error(_, let failure):
      text = StyledText("\(glyphs.blocked) blocked: \(failure.shortReason)", .blocked)
    }
    text.append(" ")
    drawTrailing(text, in: line)
  }
}
