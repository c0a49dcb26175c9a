import Simulation

extension AppState {
  /// Takes in a text that was pasted; it is typed or tried as one edit, and never obeyed.
  mutating func paste(_ text: String, seeing screen: Screenful) {
    guard mode == .stage else {
      if mode.takesText { type(text) }
      return
    }
    notice = nil
    let lines = text.split(whereSeparator: \.isNewline)
    if lines.count > 1 {
      takePolicy(text, seeing: screen)
    } else if let field = screen.selectedField, let line = lines.first {
      beginEditing(field)
      editor?.edit { $0.replace(with: String(line)) }
      preview()
    }
  }
}
