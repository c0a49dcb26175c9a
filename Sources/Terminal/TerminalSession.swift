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
  private let usesColour: Bool
  private let depth: ColourDepth
  private var xterm: XtermControls
  private var source: InputSource
  private var painter: Painter
  private var frames: WholeFrames?
  private var isOpen = true

  /// Takes the terminal over.
  package init(_ configuration: TerminalConfiguration = .init()) throws(TerminalProblem) {
    CharacterSet.adopt()
    let device = try OpenDevice(configuration.device)
    files = [device.outputFile, device.inputFile]

    // The size that the terminal has counts for more than what LINES and COLUMNS say.
    use_tioctl(true)
    let signals = device.isTerminal ? cn_signals_open() : -1
    frames = WholeFrames(inPlaceOf: device.output)
    // In the middle of a frame, too, the guard must reach the terminal.
    if device.isTerminal { cn_guard_prepare(frames?.terminal ?? device.output) }
    guard let screen = newterm(device.type, device.outputFile, device.inputFile) else {
      cn_signals_close()
      frames?.end()
      device.close()
      throw .cannotOpen
    }
    self.screen = screen

    raw()
    noecho()
    nonl()
    keypad(cn_stdscr(), true)
    nodelay(cn_stdscr(), true)
    // A key that is waiting does not stop a frame half-way.
    typeahead(-1)
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
    xterm = XtermControls(
      output: device.output,
      areUnderstood: cn_capability("kmous") != nil && !device.isLinuxConsole)
    source = InputSource(input: device.input, output: device.output, signals: signals)
    painter = Painter(
      palette: Palette(theme: theme, depth: depth), isUnicode: isUnicode)

    if device.isTerminal {
      cn_guard_arm(xterm.leavingStrings)
      cn_stderr_capture()
    }
    xterm.saveTitle()
    xterm.enterModes(capturesMouse: capturesMouse)
  }

  /// The terminal's size in cells.
  package var size: Size {
    Size(columns: Int(getmaxx(cn_stdscr())), rows: Int(getmaxy(cn_stdscr())))
  }

  /// Shows a frame, sending only what differs from the one before.
  package func paint(_ frame: Frame) {
    guard isOpen else { return }
    painter.paint(frame.screen)
    // On its way back from outside, ncurses sets modes, and needs the terminal itself.
    guard !isendwin(), frames != nil else { return send(frame) }
    frames?.collect { send(frame) }
  }

  /// Sends what the painter has changed.
  private func send(_ frame: Frame) {
    if let title = frame.title { xterm.show(title: title) }
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
      xterm.enterModes(capturesMouse: capturesMouse)
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

  /// Paints everything again with the next frame, after something else wrote on the terminal.
  package func redraw() {
    painter.forget()
    clearok(cn_curscr(), true)
  }

  /// Puts text on the clipboard through the terminal; false if it is too long or no xterm.
  ///
  /// Whether the terminal obeys, nobody can tell.
  package func copy(_ text: String) -> Bool {
    xterm.copy(text)
  }

  /// Stops the program and everything it was started with until the shell continues them.
  package func suspend() {
    outside { cn_stop() }
  }

  /// Gives the terminal back while `body` runs, for an editor or a shell.
  package func outside<Result, Failure>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    xterm.leaveModes()
    def_prog_mode()
    leaveScreen()
    cn_guard_set_outside(true)
    cn_stderr_release()
    defer {
      cn_stderr_capture()
      cn_guard_set_outside(false)
      source.discardTypedSignals()
      reset_prog_mode()
      xterm.saveTitle()
      xterm.enterModes(capturesMouse: capturesMouse)
      redraw()
    }
    return try body()
  }

  /// Waits for the end of a program that has the terminal while this one is outside, and gives its
  /// status as `waitpid` tells it.
  ///
  /// A signal that ends this process in the meantime ends the program first: it is told, and has a
  /// moment to put the terminal in order. One that stays nevertheless keeps the terminal.
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
    xterm.leaveModes()
    leaveScreen()
    cn_guard_disarm()
    cn_stderr_release()
    delscreen(screen)
    cn_signals_close()
    frames?.end()
    for file in files { fclose(file) }
  }

  /// Ends the process the way that this signal ends one that does not handle it.
  package static func die(bySignal signal: Int32) -> Never {
    cn_die_by(signal)
  }
}

// MARK: - Modes

extension TerminalSession {
  /// How many milliseconds Esc may wait; a larger number is a typing mistake, with which somebody
  /// would wait for ever.
  private static let longestEscapeDelay: Int32 = 5000

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
    if isOpen { xterm.capture(mouse: capturesMouse) }
  }

  private func changeTheme() {
    guard isOpen else { return }
    painter.palette = Palette(theme: theme, depth: depth)
    painter.forget()
  }

  private static func usesColour(_ use: TerminalConfiguration.ColourUse) -> Bool {
    switch use {
    case .always: true
    case .never: false
    case .auto: getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
    }
  }
}
