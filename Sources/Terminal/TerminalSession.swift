package import Canvas
import CNcurses

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The terminal for as long as the program has it to itself.
///
/// It paints frames, reads inputs, and gives the terminal back as it was, however the process
/// ends. There can be one at a time, because ncurses keeps its state in global variables.
package final class TerminalSession {
  /// Which signs the terminal can show.
  package let glyphs: Glyphs
  /// The look of the roles; a change shows with the next frame.
  package var theme: Theme { didSet { changeTheme() } }
  /// Whether clicks come here instead of selecting text.
  package var capturesMouse: Bool { didSet { changeMouse() } }

  private let screen: OpaquePointer
  private let files: [UnsafeMutablePointer<FILE>]
  private let output: Int32
  private let usesColour: Bool
  private let depth: ColourDepth
  private let speaksXterm: Bool
  private var source: InputSource
  private var painter: Painter
  private var title: String?
  private var isOpen = true

  /// Takes the terminal over.
  package init(_ configuration: TerminalConfiguration = .init()) throws(TerminalProblem) {
    CharacterSet.adopt()
    let device = try OpenDevice(configuration.device)
    output = device.output
    files = [device.outputFile, device.inputFile]

    // The size that the terminal has counts for more than what LINES and COLUMNS say.
    use_tioctl(true)
    let signals = device.isTerminal ? cn_signals_open() : -1
    if device.isTerminal { cn_guard_prepare(device.output) }
    guard let screen = newterm(device.type, device.outputFile, device.inputFile) else {
      cn_signals_close()
      device.close()
      throw .cannotOpen
    }
    self.screen = screen

    raw()
    noecho()
    nonl()
    keypad(cn_stdscr(), true)
    nodelay(cn_stdscr(), true)
    // The mouse is decoded here, in the one form that knows screens of every size.
    keyok(KEY_MOUSE, false)
    set_escdelay(
      getenv("ESCDELAY") == nil ? 25 : max(0, min(cn_escape_delay(), Self.longestEscapeDelay)))

    theme = configuration.theme
    capturesMouse = configuration.capturesMouse
    usesColour = TerminalSession.usesColour(configuration.colour)
    if usesColour, has_colors() {
      start_color()
      use_default_colors()
      depth = ColourDepth(colours: Int(cn_colours()), isDirect: cn_has_direct_colour())
    } else {
      depth = .none
    }
    let isUnicode = CharacterSet.isUnicode
    glyphs = isUnicode && !device.isLinuxConsole ? .unicode : .ascii
    speaksXterm = cn_capability("kmous") != nil && !device.isLinuxConsole
    source = InputSource(input: device.input, output: device.output, signals: signals)
    painter = Painter(
      palette: Palette(theme: theme, depth: depth), isUnicode: isUnicode)

    if device.isTerminal {
      cn_guard_arm(speaksXterm ? TerminalSession.leavingStrings : "")
      cn_stderr_capture()
    }
    saveTitle()
    enterModes()
  }

  /// The terminal's size in cells.
  package var size: Size {
    Size(columns: Int(getmaxx(cn_stdscr())), rows: Int(getmaxy(cn_stdscr())))
  }

  /// Shows a frame, sending only what differs from the one before.
  package func paint(_ frame: Frame) {
    guard isOpen else { return }
    if let title = frame.title, title != self.title {
      self.title = title
      if speaksXterm { send(ControlStrings.title(title)) }
    }
    painter.paint(frame.screen)
    curs_set(frame.isCursorVisible ? 1 : 0)
    if let cursor = frame.cursor {
      wmove(cn_stdscr(), Int32(clamping: cursor.row), Int32(clamping: cursor.column))
    }
    wnoutrefresh(cn_stdscr())
    doupdate()
  }

  /// Waits for something to happen; after `timeout` that is a tick.
  package func read(timeout: Duration? = nil) -> Input {
    let input = source.read(timeout: timeout)
    switch input {
    case .resize:
      // What the terminal did with its contents meanwhile, only the terminal knows.
      redraw()
    case .resumed:
      reset_prog_mode()
      enterModes()
      redraw()
    default: break
    }
    return input
  }

  /// Reads what has come already; nil if nothing has.
  package func readWaiting() -> Input? {
    let input = read(timeout: .zero)
    return input == .tick ? nil : input
  }

  /// Paints everything anew with the next frame, after something else wrote on the terminal.
  package func redraw() {
    painter.forget()
    clearok(cn_curscr(), true)
  }

  /// Puts text on the clipboard through the terminal; false if it is too long or no xterm.
  ///
  /// Whether the terminal obeys, nobody can tell.
  package func copy(_ text: String) -> Bool {
    guard speaksXterm, let string = ControlStrings.clipboard(text) else { return false }
    send(string)
    return true
  }

  /// Stops the program and everything it was started with until the shell continues them.
  package func suspend() {
    outside { cn_stop() }
  }

  /// Gives the terminal back while `body` runs, for an editor or a shell.
  package func outside<Result, Failure>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    leaveModes()
    def_prog_mode()
    leaveScreen()
    cn_guard_set_outside(true)
    cn_stderr_release()
    defer {
      cn_stderr_capture()
      cn_guard_set_outside(false)
      source.discardTypedSignals()
      reset_prog_mode()
      saveTitle()
      enterModes()
      redraw()
    }
    return try body()
  }

  /// Waits for the end of a program that has the terminal while this one is outside, and gives its
  /// status as `waitpid` tells it.
  ///
  /// Whoever ends this process in the meantime ends the program first: it is told, and has a moment
  /// to put the terminal in order. One that stays nevertheless keeps the terminal.
  package func waitForEnd(of program: Int32) -> Int32 {
    cn_signals_set_child(program)
    defer { cn_signals_set_child(0) }
    if let status = source.waitForEnd(of: program, grace: .seconds(1)) { return status }
    cn_guard_disarm()
    cn_die_by(source.signalToDieBy)
  }

  /// Gives the terminal back for good; more than once does no harm.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    leaveModes()
    leaveScreen()
    cn_guard_disarm()
    cn_stderr_release()
    delscreen(screen)
    cn_signals_close()
    for file in files { fclose(file) }
  }

  /// Ends the process the way that this signal ends one that does not handle it.
  package static func die(bySignal signal: Int32) -> Never {
    cn_die_by(signal)
  }
}

// MARK: - Modes

extension TerminalSession {
  /// So many milliseconds Esc may wait; who asks for more has mistyped a number, and would wait for
  /// ever.
  private static let longestEscapeDelay: Int32 = 5000

  /// What undoes ``saveTitle()`` and ``enterModes()``, in every case.
  private static let leavingStrings =
    ControlStrings.stopMouse + ControlStrings.stopPasteBrackets + ControlStrings.restoreTitle

  private func enterModes() {
    guard speaksXterm else { return }
    send(ControlStrings.startPasteBrackets)
    if let title { send(ControlStrings.title(title)) }
    if capturesMouse { send(ControlStrings.startMouse) }
  }

  /// Has the terminal remember the title that ``leaveModes()`` gives back.
  private func saveTitle() {
    if speaksXterm { send(ControlStrings.saveTitle) }
  }

  private func leaveModes() {
    if speaksXterm { send(TerminalSession.leavingStrings) }
  }

  /// Ends ncurses' hold on the screen; where there is no other screen to return to, the last row
  /// becomes the shell's.
  private func leaveScreen() {
    // Where nothing was painted since it was left, it is left already, and many terminals would take
    // back one more title than they were told to keep.
    guard !isendwin() else {
      reset_shell_mode()
      return
    }
    if cn_capability("rmcup") == nil {
      wmove(cn_stdscr(), getmaxy(cn_stdscr()) - 1, 0)
      wclrtoeol(cn_stdscr())
      wrefresh(cn_stdscr())
    }
    endwin()
  }

  private func changeMouse() {
    guard isOpen, speaksXterm else { return }
    send(capturesMouse ? ControlStrings.startMouse : ControlStrings.stopMouse)
  }

  private func changeTheme() {
    guard isOpen else { return }
    painter.palette = Palette(theme: theme, depth: depth)
    painter.forget()
  }

  /// Sends bytes past ncurses, which between two updates has nothing left to send itself.
  private func send(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(output, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }

  private static func usesColour(_ use: TerminalConfiguration.ColourUse) -> Bool {
    switch use {
    case .always: true
    case .never: false
    case .auto: getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
    }
  }
}
