package import Canvas
import Foundation
import Subprocess
package import Testing

/// A terminal without anybody in front of it: a shell in a tmux server of its own.
///
/// Nothing here waits for a fixed time. What a test expects to happen it looks for again and again
/// until a deadline, so a slow machine makes it slower and not wrong.
package struct TmuxSession: Sendable {
  /// What did not happen in time, and what the screen showed instead.
  package struct Timeout: Error, CustomStringConvertible {
    package let expectation: String
    package let screen: [String]
    package var description: String {
      "waited in vain for \(expectation); the screen shows:\n\(screen.joined(separator: "\n"))"
    }
  }

  /// Why a command of tmux failed.
  package struct CommandFailure: Error, CustomStringConvertible {
    package let command: [String]
    package let message: String
    package var description: String { "tmux \(command.joined(separator: " ")): \(message)" }
  }

  /// Why these tests may not run.
  package static let reasonToSkip: Comment = "they need tmux, and SKIP_E2E turns them off"

  /// Whether these tests can run here; `SKIP_E2E` turns them off.
  package static var isAvailable: Bool {
    Executables.has("tmux") && ProcessInfo.processInfo.environment["SKIP_E2E"] == nil
  }

  /// The empty directory that serves as home.
  package let home: String

  /// Where the server listens: beside the home, so that nothing of it is left behind.
  private var socket: String { home + ".tmux" }

  /// Runs `body` with a shell of this size that finds `corslab` and prompts with `$ `.
  package static func run<Result>(
    size: Size = Size(columns: 80, rows: 24), environment: [String: String] = [:],
    _ body: (TmuxSession) async throws -> Result
  ) async throws -> Result {
    let home = FileManager.default.temporaryDirectory.appending(
      // Short, because a socket's path must be.
      path: "corslab-\(UInt32.random(in: .min ... .max))")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    let session = TmuxSession(home: home.path)
    do {
      try await session.start(size, environment)
      let result = try await body(session)
      await session.end()
      return result
    } catch {
      await session.end()
      throw error
    }
  }

  private func start(_ size: Size, _ extra: [String: String]) async throws {
    var environment = [
      "HOME": home, "PATH": Executables.folder + ":/usr/local/bin:/usr/bin:/bin",
      "LANG": "C.UTF-8",
      "TERM": "tmux-256color", "PS1": "$ ",
    ]
    environment.merge(extra) { _, new in new }
    let assignments = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    try await tmux(
      ["start-server", ";", "set-option", "-g", "status", "off", ";", "new-session", "-d"]
        + ["-x", String(size.columns), "-y", String(size.rows), "-c", home]
        + ["env", "-i"] + assignments + ["sh", "-i"])
    try await wait(for: "$")
  }

  private func end() async {
    await hangUp()
    for path in [home, socket] { try? FileManager.default.removeItem(atPath: path) }
  }
}

// MARK: - Acting

extension TmuxSession {
  /// Presses keys: `Right Right e "typed as it stands" Enter`, as `corslab play --keys` does.
  package func press(_ script: String) async throws {
    for key in try KeyScript(script).keys {
      switch key {
      case .character(let character): try await type(String(character))
      default: try await tmux(["send-keys", TmuxSession.name(of: key)])
      }
    }
  }

  /// Sends a text to the terminal's input byte by byte, escape sequences included.
  package func type(_ text: String) async throws {
    try await tmux(["send-keys", "-l", "--", text])
  }

  /// Runs a command in the shell.
  package func enter(_ command: String) async throws {
    try await type(command)
    try await press("Enter")
  }

  /// Pastes a text the way a terminal does, in brackets if the program has asked for them.
  package func paste(_ text: String) async throws {
    try await tmux(["set-buffer", "--", text])
    try await tmux(["paste-buffer", "-p"])
  }

  /// Takes the terminal away, as when a window is closed or a line is cut.
  package func hangUp() async {
    _ = try? await tmux(["kill-server"])
  }

  /// Changes the terminal's size.
  package func resize(to size: Size) async throws {
    try await tmux(
      ["resize-window", "-x", String(size.columns), "-y", String(size.rows)])
  }

  /// What tmux calls a key.
  private static func name(of key: Key) -> String {
    switch key {
    case .pageUp: "PPage"
    case .pageDown: "NPage"
    case .backTab: "BTab"
    case .escape: "Escape"
    case .backspace: "BSpace"
    case .delete: "DC"
    case .insert: "IC"
    default: key.description
    }
  }
}

// MARK: - Looking

extension TmuxSession {
  /// What the screen shows, row by row, without the blanks at the ends.
  ///
  /// - Parameter styled: whether to keep the escape sequences of colours and emphasis.
  package func screen(styled: Bool = false) async throws -> [String] {
    let text = try await tmux(["capture-pane", "-p"] + (styled ? ["-e"] : []))
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().map { line in
        String(line.reversed().drop { $0 == " " }.reversed())
      }
  }

  /// What tmux knows of the terminal, such as `#{alternate_on} #{cursor_flag}`.
  package func state(_ format: String) async throws -> String {
    try await tmux(["display-message", "-p", format]).trimmingCharacters(in: .newlines)
  }

  /// Waits until the screen shows a text, and returns the screen.
  @discardableResult
  package func wait(for text: String) async throws -> [String] {
    try await wait(until: "“\(text)”") { screen in screen.contains { $0.contains(text) } }
  }

  /// Waits until the screen is as the condition wants it, and returns it.
  @discardableResult
  package func wait(
    until expectation: String, _ condition: ([String]) -> Bool
  ) async throws -> [String] {
    let (screen, isAsExpected) = try await look(await screen(), until: condition)
    guard isAsExpected else { throw Timeout(expectation: expectation, screen: screen) }
    return screen
  }

  /// Waits until a file at home holds a line, and returns it.
  package func line(ofFile name: String) async throws -> String {
    let path = home + "/" + name
    let (text, isComplete) = try await look(
      (try? String(contentsOfFile: path, encoding: .utf8)) ?? "", until: { $0.hasSuffix("\n") })
    guard isComplete else { throw Timeout(expectation: "a line in \(name)", screen: [text]) }
    return String(text.dropLast())
  }

  /// Looks again and again until the condition holds or the time is over.
  private func look<Sight>(
    _ sight: @autoclosure () async throws -> Sight, until condition: (Sight) -> Bool
  ) async throws -> (Sight, Bool) {
    let deadline = ContinuousClock.now + .seconds(20)
    while true {
      let seen = try await sight()
      if condition(seen) { return (seen, true) }
      guard ContinuousClock.now < deadline else { return (seen, false) }
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  /// Runs a command of tmux on this session's own server and returns what it prints.
  @discardableResult
  private func tmux(_ arguments: [String]) async throws -> String {
    // Foundation's Process would wait for the server as well, which outlives the command.
    let outcome = try await Subprocess.run(
      .name("tmux"), arguments: Arguments(["-S", socket, "-f", "/dev/null", "-u"] + arguments),
      output: .string(limit: 1 << 20), error: .string(limit: 1 << 16))
    guard outcome.terminationStatus.isSuccess else {
      throw CommandFailure(command: arguments, message: outcome.standardError)
    }
    return outcome.standardOutput
  }
}
