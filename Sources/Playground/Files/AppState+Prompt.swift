extension AppState {
  /// A key while a path is asked for.
  mutating func edit(_ prompt: PathPrompt, _ command: EditingCommand) -> [Outbound] {
    switch command {
    case .commit: return answer(prompt)
    case .cancel: overlay = nil
    case .up, .down, .pageUp, .pageDown, .left, .right, .start, .end, .backspace, .delete,
      .deleteWord, .deleteToStart:
      editPrompt { $0.perform(command) }
    }
    return []
  }

  /// Changes the path that is asked for, if one is.
  mutating func editPrompt(_ change: (inout LineEditor) -> Void) {
    guard case .prompt(var prompt)? = overlay else { return }
    prompt.edit(change)
    overlay = .prompt(prompt)
  }
}
