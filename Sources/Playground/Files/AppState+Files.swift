import Lessons
import Simulation

extension AppState {
  /// Takes in what became of a file.
  mutating func take(_ event: FileEvent) {
    switch event {
    case .opened(let contents):
      guard let first = contents.scenarios.first else { return }
      siblings = contents.scenarios
      open(first)
      file = OpenedFile(path: contents.path, saved: first, holdsMore: contents.holdsMore)
    case .changed(let contents): reload(contents)
    case .unreadable(let reason):
      file?.problem = reason
      notice = Notice(.refused, reason)
    case .written(let scenario, let path):
      overlay = nil
      let remarks = remarks(onSaving: scenario)
      adopt(scenario)
      original = scenario
      file = OpenedFile(path: path, saved: scenario, holdsMore: false)
      siblings = [scenario]
      notice = Notice(.done, "Saved to \(path)\(remarks)")
    case .exists(let path):
      object("\(PathText(path).name) is there already; the same key again replaces it.")
      if case .prompt(var prompt)? = overlay {
        prompt.replaceable = prompt.path
        overlay = .prompt(prompt)
      }
    case .failed(let reason): object(reason)
    case .remembered(let files): recentFiles = files
    }
  }

  /// Opens one of the scenarios that can be opened.
  mutating func choose(_ scenario: Scenario) {
    open(scenario)
    if siblings.contains(scenario) {
      file?.saved = scenario
    } else if file != nil {
      // The list of recent files leads back.
      file = nil
      siblings = []
    }
  }

  /// Takes on what the file says now; the change can be undone like any other.
  private mutating func reload(_ contents: FileContents) {
    let matching = contents.scenarios.first { $0.id == original.id }
    guard let scenario = matching ?? contents.scenarios.first else { return }
    let hadOwnChanges = hasUnsavedChanges
    file = OpenedFile(path: contents.path, saved: scenario, holdsMore: contents.holdsMore)
    siblings = contents.scenarios
    original = scenario
    commit(scenario, as: "what the file said")
    let undo = settings.keymap.label(of: .edit(.undo), glyphs: glyphs)
    notice = Notice(
      .done,
      hadOwnChanges && !undo.isEmpty
        ? "Reloaded \(PathText(contents.path).name); \(undo) brings your changes back."
        : "Reloaded \(PathText(contents.path).name).")
  }

  /// Takes on what was written, which may lack what another scenario says of itself.
  private mutating func adopt(_ scenario: Scenario) {
    let before = history.present
    guard scenario != before else { return }
    history.amend(scenario)
    retrace(comparedWith: before)
  }

  /// Says why nothing came of a path, where it is asked for if it still is.
  private mutating func object(_ reason: String) {
    if case .prompt(var prompt)? = overlay {
      prompt.objection = reason
      overlay = .prompt(prompt)
    } else {
      notice = Notice(.refused, reason)
    }
  }

  // MARK: - Saving

  /// Saves into the file that is played, or asks for a path.
  mutating func save() -> [Outbound] {
    guard let file else {
      askForPath()
      return []
    }
    guard hasUnsavedChanges else {
      notice = Notice(.done, "\(file.name) says so already.")
      return []
    }
    if let problem = file.problem,
      !isConfirmed(.around(.save), "The file cannot be read (\(problem)).", or: .around(.saveAs))
    {
      return []
    }
    let others = siblings.count > 1 ? "other scenarios" : "comments and layout"
    let warning = "This would drop the \(others) of \(file.name)."
    if file.holdsMore, !isConfirmed(.around(.save), warning, or: .around(.saveAs)) { return [] }
    return [.file(.write(scenarioToSave(at: file.path), path: file.path, replacing: true))]
  }

  /// Asks for the path to save to.
  mutating func askForPath() {
    isPlaying = false
    search = nil
    overlay = .prompt(PathPrompt(file?.path ?? "\(history.present.id).yaml"))
  }

  /// Saves to the path that was typed.
  mutating func answer(_ prompt: PathPrompt) -> [Outbound] {
    guard !prompt.path.isEmpty else {
      object("A file needs a name.")
      return []
    }
    let mayReplace = prompt.replaceable == prompt.path
    let scenario = scenarioToSave(at: prompt.path)
    return [.file(.write(scenario, path: prompt.path, replacing: mayReplace))]
  }
}
