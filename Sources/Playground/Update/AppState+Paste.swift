import Simulation

extension AppState {
  /// Takes in a text that was pasted; it is typed or tried as one edit, and never obeyed.
  mutating func paste(_ text: String) {
    guard mode == .stage else {
      if mode.takesText { type(text) }
      return
    }
    notice = nil
    let lines = text.split(whereSeparator: \.isNewline)
    if lines.count > 1 {
      takePolicy(text)
    } else if let field = selectedField, let line = lines.first {
      beginEditing(field)
      editor?.edit { $0.replace(with: String(line)) }
      preview()
    }
  }
}
