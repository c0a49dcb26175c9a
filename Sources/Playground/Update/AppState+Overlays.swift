import Canvas
import Lessons
import Server
import Simulation

extension AppState {
  /// A key in a list.
  mutating func choose(_ command: ListCommand, seeing screen: Screenful) -> [Outbound] {
    guard case .list(var list)? = overlay else { return [] }
    switch command {
    case .up: list.move(by: -1)
    case .down: list.move(by: 1)
    case .pageUp: list.move(by: -10)
    case .pageDown: list.move(by: 10)
    case .start: list.highlight(0)
    case .end: list.highlight(list.rows.count - 1)
    case .accept:
      guard let row = list.choice, mayTake(row.choice) else { return [] }
      overlay = nil
      return take(row.choice, seeing: screen)
    case .close:
      overlay = nil
      return []
    }
    overlay = .list(list)
    return []
  }

  /// Does what a line of a list stands for.
  private mutating func take(
    _ choice: ListOverlay.Choice, seeing screen: Screenful
  ) -> [Outbound] {
    switch choice {
    case .command(let command): return perform(command, seeing: screen)
    case .scenario(let scenario): choose(scenario)
    case .file(let path): return [.file(.open(path))]
    case .clip(let clip): return [.copy(clip)]
    case .lesson(let id): begin(id)
    case .path(let id): follow(path: id)
    case .stop(let position):
      learning?.room?.go(toStop: position)
      arrive(at: learning?.room?.stop)
    case .beliefs: askBeliefs()
    case .wrongFix(let position): tryFix(at: position)
    case .term(let position): overlay = .text(TextOverlay(.term(position)))
    }
    return []
  }

  /// A key in a text.
  mutating func read(_ command: TextCommand, seeing screen: Screenful) -> [Outbound] {
    guard case .text(var text)? = overlay, let view = screen.text else { return [] }
    let page = max(1, view.rows - 1)
    let distance: Int
    switch command {
    case .up: distance = -1
    case .down: distance = 1
    case .pageUp: distance = -page
    case .pageDown: distance = page
    case .start: distance = -view.lines.count
    case .end: distance = view.lines.count
    case .close:
      overlay = nil
      return text.subject.isForTheMouse && capturesMouse ? [.captureMouse(true)] : []
    }
    text.scroll(by: distance, count: view.lines.count, rows: view.rows)
    overlay = .text(text)
    return []
  }

  /// Shows a text that could not be copied, for the terminal's own selection.
  mutating func offer(_ clip: Clip) -> [Outbound] {
    overlay = .text(TextOverlay(.clip(clip)))
    return capturesMouse ? [.captureMouse(false)] : []
  }

  /// Everything that is not about the scenario.
  mutating func lookAround(_ command: AroundCommand, seeing screen: Screenful) -> [Outbound] {
    switch command {
    case .open: openPicker()
    case .save: return save()
    case .saveAs: askForPath()
    case .commands: openCommands(seeing: screen)
    case .search: beginSearch()
    case .compare: overlay = .text(TextOverlay(.beforeAndAfter))
    case .help: overlay = .text(TextOverlay(.help))
    case .glossary: openGlossary()
    case .copy:
      overlay = .list(ListOverlay(.clips, rows: screen.clips.map(\.row)))
    case .mouse:
      capturesMouse.toggle()
      notice = Notice(.done, capturesMouse ? "The mouse works here." : "The mouse selects text.")
      return [.captureMouse(capturesMouse)]
    case .copyPolicy:
      let policy = screen.scene.policy
      return policy.map { [.copy(Clip("the policy", code: PolicyWriter.yaml($0)))] } ?? []
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit, .quitAnywhere: return quit(by: .around(command))
    }
    return []
  }

  /// Opens the list of all commands.
  mutating func openCommands(seeing screen: Screenful) {
    // What cannot be done now stands last and says why.
    let inLesson = learning == nil ? [] : Palette.inLesson
    let rows = commandRows(inLesson + Palette.byUse, screen)
    overlay = .list(
      ListOverlay(
        .commands, rows: rows.filter(\.isEnabled) + rows.filter { !$0.isEnabled },
        hidden: commandRows(Palette.others, screen)))
  }

  /// Begins again with another scenario.
  mutating func open(_ scenario: Scenario) {
    history = History(scenario)
    original = scenario
    timeline = Timeline(scenario)
    stage = Stage()
    editor = nil
    bookmark = nil
    search = nil
    isPlaying = false
  }

  /// Commands as the lines of a list.
  private func commandRows(_ commands: [Command], _ screen: Screenful) -> [ListOverlay.Row] {
    commands.map { command in
      var reason = ""
      if case .disabled(let why) = command.availability(on: screen) { reason = why }
      return ListOverlay.Row(
        title: command.title, detail: reason,
        trailing: settings.keymap.label(of: command, glyphs: glyphs), choice: .command(command),
        isEnabled: reason.isEmpty)
    }
  }
}

extension Clip {
  /// The text as the line of a list.
  fileprivate var row: ListOverlay.Row {
    let beginning = text.split(separator: "\n", maxSplits: 1).first.map(String.init) ?? ""
    return ListOverlay.Row(title: what, detail: beginning, choice: .clip(self))
  }
}
