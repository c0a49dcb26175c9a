extension AppState {
  /// A key while a path is asked for.
  mutating func edit(_ prompt: PathPrompt, _ command: Command) -> [Outbound] {
    switch command {
    case .commit: return answer(prompt)
    case .cancel: overlay = nil
    default: editPrompt { $0.perform(command) }
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

extension LineEditor {
  /// Moves or deletes as a command says.
  fileprivate mutating func perform(_ command: Command) {
    switch command {
    case .cursorLeft: moveLeft()
    case .cursorRight: moveRight()
    case .cursorStart: moveToStart()
    case .cursorEnd: moveToEnd()
    default: delete(command)
    }
  }
}
