import Documents
import Explaining
import Lessons
import Server
import Simulation

extension AppState {
  /// Changes the scenario, or begins to.
  mutating func change(_ command: EditCommand, seeing screen: Screenful) -> [Outbound] {
    switch command {
    case .outside:
      let policy = screen.scene.policyPlace.flatMap { history.present.policy(at: $0) }
      return policy.map { [.edit(PolicyWriter.yaml($0))] } ?? []
    case .field: editSelection(seeing: screen)
    case .remove:
      if let field = screen.selectedField { remove(field) }
    case .repair:
      if let remedy { commit(remedy.scenario, as: remedy.sentence) }
    case .undo:
      let before = history.present
      if let change = history.undo() { settle(since: before, saying: "Undone: \(change)") }
    case .redo:
      let before = history.present
      if let change = history.redo() { settle(since: before, saying: "Done again: \(change)") }
    case .reset: commit(original, as: "back to the start")
    case .addLayer: addLayer(seeing: screen)
    case .layerUp: moveLayer(by: -1, seeing: screen)
    case .layerDown: moveLayer(by: 1, seeing: screen)
    case .browser: beginEditing(.scenario(.browser))
    }
    return []
  }

  /// Makes a policy that was written elsewhere the one in force, unless it cannot be read.
  mutating func takePolicy(_ text: String, seeing screen: Screenful) {
    guard let place = screen.scene.policyPlace else { return }
    let reading = PolicyReading(Array(text.utf8))
    guard let policy = reading.policy else {
      let line = reading.error?.place.map { "Line \($0.line): " } ?? ""
      notice = Notice(.refused, line + (reading.error?.message ?? "This is no policy."))
      return
    }
    var changed = history.present
    changed.set(policy, at: place)
    commit(changed, as: "the policy")
  }

  /// Edits the field that was chosen, else the one that is to blame, else the selected one or the
  /// first of the policy.
  private mutating func editSelection(seeing screen: Screenful) {
    let focus = stage.focus
    if let content = screen.content(of: focus),
      case .field(let field)? = stage.chosen(in: focus, of: content),
      !screen.isOvershadowed(field)
    {
      beginEditing(field)
    } else if let field = screen.scene.lessonField {
      stage.choose(.browser)
      stage[.browser] = .field(field)
      beginEditing(field)
    } else if let blamed = screen.scene.blamedField {
      show(blamed, seeing: screen)
      beginEditing(blamed)
    } else if let field = screen.selectedField {
      beginEditing(field)
    } else if let field = screen.firstPolicyField {
      stage.choose(.server)
      beginEditing(field)
    } else {
      notice = Notice(.refused, "There is no policy to edit.")
    }
  }

  /// Goes to a field, which a small pane may have hidden behind the raw answer.
  private mutating func show(_ field: Field, seeing screen: Screenful) {
    let pane: Pane = if case .request = field { .browser } else { .server }
    stage.choose(pane)
    stage[pane] = .field(field)
    if screen.content(of: pane)?.row(of: .field(field)) == nil { stage.showsRaw = false }
  }

  /// Opens the editor on a field.
  mutating func beginEditing(_ field: Field) {
    isPlaying = false
    if let edit = learning?.part.edit, !edit.permits(field.area) {
      notice = Notice(.refused, edit.refusal)
      return
    }
    let scenario = history.present
    let length = field.text(in: scenario).utf8.count
    guard length <= LineEditor.longest else {
      notice = Notice(.refused, "This is too long to be edited here; the file has it.")
      return
    }
    bookmark = readingPlace
    editor = FieldEditor(
      field, in: scenario,
      choices: field.choices(in: scenario, asking: timeline.request?.call))
  }

  /// A key while a field is edited, or one that deletes in another line.
  mutating func edit(_ command: EditingCommand, seeing screen: Screenful) {
    let isOnToggle = editor?.isOnToggle == true
    switch command {
    case .commit:
      // To go to a choice and press Enter is to want it.
      if isOnToggle, editor?.hasChanges == false, editor?.hasToggled == false {
        editor?.setChoice(true)
      }
      commitDraft(seeing: screen)
    case .cancel:
      editor = nil
      retrace(comparedWith: history.present)
    case .up: editor?.moveChoice(by: -1)
    case .down: editor?.moveChoice(by: 1)
    case .pageUp: editor?.moveChoice(by: -5)
    case .pageDown: editor?.moveChoice(by: 5)
    case .left where isOnToggle: editor?.setChoice(false)
    case .right where isOnToggle: editor?.setChoice(true)
    case .left, .right, .start, .end: editor?.moveCursor { $0.perform(command) }
    case .backspace, .delete, .deleteWord, .deleteToStart: return delete(command)
    }
    preview()
  }

  /// Takes out what a field stands for; what there must be one of stays, and says so.
  private mutating func remove(_ field: Field) {
    guard field.isRemovable else {
      let edit = settings.keymap.label(of: .pane(.open), glyphs: glyphs)
      notice = Notice(.refused, "\(field.title) cannot be taken out; \(edit) edits it.")
      return
    }
    commit("", in: field)
    stage[stage.focus] = .field(field.neighbour(in: history.present))
  }

  /// Puts a text into a field for good.
  private mutating func commit(_ text: String, in field: Field) {
    do throws(FieldProblem) {
      commit(try field.applying(text, to: history.present), as: field.title)
    } catch {
      notice = Notice(.refused, error.message)
    }
  }

  /// Makes what was typed the scenario, unless it means nothing.
  private mutating func commitDraft(seeing screen: Screenful) {
    guard let editor else { return }
    if let problem = editor.problem {
      notice = Notice(.refused, problem.message)
      return
    }
    self.editor = nil
    let wasSelected = screen.selectedField == editor.field
    commit(editor.draft, as: editor.field.title)
    guard editor.hasChanges else { return }
    if editor.field.isNew {
      stage[stage.focus] = .field(editor.field.settled(in: history.present))
    } else if editor.line.isEmpty {
      stage[stage.focus] = .field(editor.field.neighbour(in: history.present))
    } else if wasSelected {
      stage[stage.focus] = .field(editor.field)
    }
  }

  /// Makes a new version of the scenario.
  mutating func commit(_ scenario: Scenario, as change: String) {
    if let part = learning?.part, let start = part.world?.scenario,
      let refusal = part.edit.refusal(from: start, to: scenario)
    {
      notice = Notice(.refused, refusal)
      retrace(comparedWith: history.present)
      return
    }
    let before = history.present
    history.commit(scenario, as: change)
    settle(since: before, saying: nil)
  }

  /// Runs the scenario again after a change, and says what was done.
  private mutating func settle(since before: Scenario, saying text: String?) {
    retrace(comparedWith: before)
    if let text { notice = Notice(.done, text) }
  }

  /// Shows what the text so far would do.
  mutating func preview() {
    editor?.tryText()
    if editor != nil { retrace(comparedWith: history.present) }
  }

  /// Runs what is in force, and compares it with another scenario's run.
  mutating func retrace(comparedWith before: Scenario) {
    timeline.retrace(scenario, comparedWith: before)
    judgeGoals()
  }
}

extension Screenful {
  /// Whether another field is to blame for a failure to which somebody has come since this one was
  /// chosen.
  fileprivate func isOvershadowed(_ field: Field) -> Bool {
    guard state.stage.yieldsToBlame, let blamed = scene.blamedField else { return false }
    return blamed != field
  }
}

extension EditingCommand {
  /// Whether the command deletes in a line that is typed.
  var isDeletion: Bool {
    switch self {
    case .backspace, .delete, .deleteWord, .deleteToStart: true
    case .commit, .cancel, .up, .down, .pageUp, .pageDown, .left, .right, .start, .end: false
    }
  }
}

extension LineEditor {
  /// Moves or deletes as a command says.
  mutating func perform(_ command: EditingCommand) {
    switch command {
    case .left: moveLeft()
    case .right: moveRight()
    case .start: moveToStart()
    case .end: moveToEnd()
    case .backspace: deleteBackward()
    case .delete: deleteForward()
    case .deleteWord: deleteWord()
    case .deleteToStart: deleteToStart()
    case .commit, .cancel, .up, .down, .pageUp, .pageDown: break
    }
  }
}
