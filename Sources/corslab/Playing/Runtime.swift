import Canvas
import Configuration
import Escaping
import Lessons
import Playground
import Terminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The loop that joins the playground with the terminal: what happens goes in, what it asks for is
/// done, and what it shows is painted.
final class Runtime {
  private let terminal: TerminalSession
  private var session: Session
  private var picture: Picture
  private var desk: FileDesk
  private var lessons: LessonDesk?
  private let start = ContinuousClock.now

  /// How many inputs are taken in before a frame shows what came of them.
  private static let batch = 256
  private var isOver = false

  /// Takes the terminal.
  ///
  /// - Parameter lessons: Who keeps the learner's record, nil where no lesson is taken.
  init(
    _ state: AppState, _ configuration: Configuration, _ desk: FileDesk = FileDesk(browser: nil),
    lessons: LessonDesk? = nil
  ) throws(TerminalProblem) {
    self.lessons = lessons
    let theme = configuration.theme.value
    var wishes = TerminalConfiguration()
    wishes.theme = theme
    // Who asks for a theme in spite of NO_COLOR wants its colours.
    wishes.colour = theme == .mono ? .never : .always
    wishes.capturesMouse = state.capturesMouse
    terminal = try TerminalSession(wishes)
    self.desk = desk
    session = Session(state)
    _ = session.take(.resized(terminal.size))
    _ = session.take(.glyphsFound(configuration.glyphs.value.glyphs(for: terminal)))
    picture = session.screenful().picture
  }

  /// Plays until somebody quits, and gives the terminal back.
  func run() {
    defer { terminal.close() }
    while !isOver {
      picture = session.screenful().picture
      terminal.paint(picture.frame)
      wait()
      // Keys may come faster than what they do is worked out and shown; only the last of it is.
      for _ in 0..<Self.batch {
        guard !isOver, let input = terminal.readWaiting() else { break }
        take(input)
      }
    }
  }

  private var state: AppState { session.state }

  /// Waits until something happens: an input, the end of the playground's patience, or news of the
  /// file or the lesson that is played.
  ///
  /// Meanwhile, work that waited is done.
  private func wait() {
    while state.isLookingForRepair {
      let input = terminal.read(timeout: .zero)
      guard input == .tick else { return take(input) }
      session.goOn()
      if !state.isLookingForRepair { return }
    }
    let end = state.patience.map { ContinuousClock.now + .milliseconds($0) }
    while true {
      let left = end.map { max(.zero, $0 - ContinuousClock.now) }
      let timeouts = [left, lessons?.patience, desk.patience].compactMap { $0 }
      let input = terminal.read(timeout: timeouts.min())
      guard input == .tick else { return take(input) }
      // Nobody likes a field to change while they type into it.
      if state.editor == nil {
        if let news = lessons?.look() { return send(news) }
        if let event = desk.look() { return send(.file(event)) }
      }
      if let end, end <= ContinuousClock.now {
        send(.clock(seconds: Int((ContinuousClock.now - start).components.seconds)))
        return take(.tick)
      }
    }
  }

  /// Presses keys before anybody sits down.
  func press(_ script: KeyScript?) {
    for key in script?.keys ?? [] {
      take(.key(key))
      session.finish()
      while state.timeline.isRunning { take(.tick) }
    }
  }

  /// Takes note of the file that is played, if it is one, and of those that were played before.
  func begin(_ reading: ScenarioFile.Reading?) {
    send(.file(reading.map { desk.begin($0) } ?? .remembered(desk.recentFiles)))
  }

  /// Opens the list of what can be played.
  func openPicker() {
    send(.commanded(.around(.open)))
  }

  /// Says something that was wrong before anybody sat down.
  func tell(_ complaint: VisibleText?) {
    if let complaint { send(.told(Notice(.refused, complaint.text))) }
  }

  private static let cutPaste =
    "That was too long: only its first \(KeyDecoder.pasteLimit) characters were pasted."

  private func take(_ input: Input) {
    switch input {
    case .key(let key): send(.keyPressed(key))
    case .paste(let text, let isCut):
      send(.pasted(text))
      if isCut { send(.told(Notice(.refused, Self.cutPaste))) }
    case .mouse(let action, let point): send(self.action(action, at: point))
    case .resize(let size): send(.resized(size))
    case .resumed: send(.resized(terminal.size))
    case .tick: send(.waited)
    case .suspend: terminal.suspend()
    case .hangup: end(by: SIGHUP)
    case .terminate(let signal): end(by: signal)
    }
  }

  /// Gives the terminal back and ends as the sender of the signal expects.
  private func end(by signal: Int32) -> Never {
    terminal.close()
    TerminalSession.die(bySignal: signal)
  }

  private func action(_ action: Input.MouseAction, at point: Point) -> Action? {
    let hit = picture.hit(at: point)
    return switch action {
    case .click: hit.map(Action.clicked)
    case .scrollUp: .scrolledUp(hit)
    case .scrollDown: .scrolledDown(hit)
    }
  }

  private func send(_ action: Action?) {
    guard let action else { return }
    for request in session.take(action) { perform(request) }
    if let progress = state.learning?.progress, let complaint = lessons?.keep(progress) {
      _ = session.take(.told(Notice(.refused, complaint.text)))
    }
    desk.keepWatching(state.file?.path)
  }

  private func perform(_ request: Outbound) {
    switch request {
    case .quit: isOver = true
    case .suspend: terminal.suspend()
    case .redraw: terminal.redraw()
    case .captureMouse(let isOn): terminal.capturesMouse = isOn
    case .edit(let text): edit(text)
    case .file(let request):
      for event in desk.perform(request) { send(.file(event)) }
    case .copy(let clip):
      let isCopied = terminal.copy(clip.text)
      send(isCopied ? .told(Notice(.done, "Copied: \(clip.what).")) : .notCopied(clip))
    }
  }

  private func edit(_ text: String) {
    do throws(ExternalEditor.Problem) {
      let edited = try terminal.outside { () throws(ExternalEditor.Problem) in
        try ExternalEditor.edit(text) { terminal.waitForEnd(of: $0) }
      }
      send(.policyEdited(edited))
    } catch {
      send(.told(Notice(.refused, error.message)))
    }
  }
}

extension GlyphChoice {
  /// The signs to draw with in a terminal.
  fileprivate func glyphs(for terminal: TerminalSession) -> Glyphs {
    switch self {
    case .auto: terminal.glyphs
    case .unicode: .unicode
    case .ascii: .ascii
    }
  }
}
