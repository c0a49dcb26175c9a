import Canvas
import Foundation
import TestSupport
import Testing

/// The playground in a terminal, and what it ought to show there.
struct RunningPlayground {
  let terminal: TmuxSession
  private let size: Size
  private var keys: [String] = []

  /// Runs `body` with a playground that was started in a shell, and waits for its first screen.
  ///
  /// The shell remembers the terminal's modes from before.
  ///
  /// - Parameter prefix: what stands before the command, such as variables or a pipe.
  static func run(
    size: Size = Size(columns: 80, rows: 24), environment: [String: String] = [:],
    prefix: String = "", _ body: (inout RunningPlayground) async throws -> Void
  ) async throws {
    try await TmuxSession.run(size: size, environment: environment) { terminal in
      // A crash that was asked for leaves no core behind.
      try await terminal.enter("ulimit -c 0; stty -g > before; clear")
      try await terminal.wait(until: "an empty screen") { $0.filter { !$0.isEmpty } == ["$"] }
      try await terminal.enter("\(prefix)sh -c 'echo $$ > pid; exec corslab'")
      var playground = RunningPlayground(terminal: terminal, size: size)
      try await playground.press("")
      try await body(&playground)
    }
  }

  private init(terminal: TmuxSession, size: Size) {
    self.terminal = terminal
    self.size = size
  }

  /// The number of its process.
  var process: pid_t {
    get async throws { try #require(pid_t(try await terminal.line(ofFile: "pid"))) }
  }

  /// Presses keys and waits until the terminal shows what they do, as the program itself draws it
  /// without a terminal.
  @discardableResult
  mutating func press(_ script: String) async throws -> [String] {
    keys.append(script)
    try await terminal.press(script)
    return try await waitForScreen()
  }

  /// Types a character and, in one go with it, something that ought to do nothing.
  mutating func type(_ character: Character, and noise: String) async throws {
    keys.append(String(character))
    try await terminal.type(String(character) + noise)
    try await waitForScreen()
  }

  /// Waits until the terminal shows what all keys so far have led to.
  @discardableResult
  func waitForScreen() async throws -> [String] {
    let expected = try await snapshot()
    let drawing = expected.joined(separator: "\n")
    return try await terminal.wait(until: "this screen:\n\(drawing)\n") { $0 == expected }
  }

  /// What the program draws after the keys so far.
  private func snapshot() async throws -> [String] {
    let result = try await CorslabProcess.run([
      "play", "--snapshot", "-", "--size", size.description, "--keys",
      keys.joined(separator: " "),
    ])
    try #require(result.status == 0, "\(result.errors)")
    return result.output.split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().map(String.init)
  }

  /// Expects the shell again, with the program's exit status and all that a shell needs: the main
  /// screen, a cursor, no mouse, and the modes from before.
  func expectShell(
    status: Int32, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    try await terminal.wait(until: "a prompt") { screen in screen.last { !$0.isEmpty } == "$" }
    try await terminal.enter("echo status $?")
    try await terminal.wait(until: "“status \(status)”") { $0.contains("status \(status)") }
    let state = try await terminal.state(
      "#{alternate_on} #{cursor_flag} #{mouse_any_flag} #{keypad_flag}")
    #expect(state == "0 1 0 0", sourceLocation: sourceLocation)
    try await terminal.enter("stty -g > after; cmp before after && echo as before")
    try await terminal.wait(until: "“as before”") { $0.contains("as before") }
  }

  /// Expects the alternate screen and the mouse.
  func expectStage(sourceLocation: SourceLocation = #_sourceLocation) async throws {
    let state = try await terminal.state("#{alternate_on} #{mouse_any_flag}")
    #expect(state == "1 1", sourceLocation: sourceLocation)
  }
}
