#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a terminal that follows xterm is told past ncurses: the window's title, how pasted text
/// comes, what clicks do, and what is on the clipboard.
///
/// Other terminals are told nothing.
struct XtermControls {
  private let output: Int32
  private let areUnderstood: Bool
  private var title: String?

  /// - Parameter areUnderstood: Whether the terminal follows xterm.
  init(output: Int32, areUnderstood: Bool) {
    self.output = output
    self.areUnderstood = areUnderstood
  }

  /// What undoes ``saveTitle()`` and ``enterModes(capturesMouse:)``, in every case.
  var leavingStrings: String {
    guard areUnderstood else { return "" }
    return ControlStrings.stopMouse + ControlStrings.stopPasteBrackets + ControlStrings.restoreTitle
  }

  /// Has the terminal remember the title that ``leaveModes()`` gives back.
  func saveTitle() {
    send(ControlStrings.saveTitle)
  }

  func enterModes(capturesMouse: Bool) {
    send(ControlStrings.startPasteBrackets)
    if let title { send(ControlStrings.title(title)) }
    if capturesMouse { send(ControlStrings.startMouse) }
  }

  func leaveModes() {
    send(leavingStrings)
  }

  /// Gives the window a title, unless it has that one already.
  mutating func show(title: String) {
    guard title != self.title else { return }
    self.title = title
    send(ControlStrings.title(title))
  }

  /// Says whether clicks come here instead of selecting text.
  func capture(mouse: Bool) {
    send(mouse ? ControlStrings.startMouse : ControlStrings.stopMouse)
  }

  /// Puts text on the clipboard; false when nothing was sent.
  func copy(_ text: String) -> Bool {
    guard areUnderstood, let string = ControlStrings.clipboard(text) else { return false }
    send(string)
    return true
  }

  /// Sends bytes past ncurses, which between two updates has nothing left to send itself.
  private func send(_ text: String) {
    guard areUnderstood else { return }
    Array(text.utf8).withUnsafeBytes { writeAll($0[...], to: output) }
  }
}
