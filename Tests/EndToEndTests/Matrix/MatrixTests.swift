import Foundation
import TestSupport
import Testing

/// Whatever ends the program: the terminal is as it was before, the shell learns of it, and nothing
/// goes on in the background.
@Suite(.serialized) struct MatrixTests {
  @Test(arguments: MatrixBuild.all, MatrixRow.all)
  func whateverEndsItTheTerminalIsAsBefore(_ build: MatrixBuild, _ row: MatrixRow) async throws {
    let home = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: home) }
    let terminal = try await build.start(row.victim, home: home.path)
    if row.victim != .corslabWithEditor { expectStage(terminal) }

    try await strike(terminal, row.blow)
    #expect(try await terminal.fate() == row.fate)
    if row.isTerminalRestored {
      #expect(TerminalModes(after: terminal.output) == .untouched)
      #expect(terminal.hasModesFromBefore)
    }
    // Neither the program nor anything it has started is still there.
    #expect(kill(-terminal.process, 0) == -1)
  }

  @Test func whatSwiftSaysOfAFatalErrorIsSeenOnTheMainScreen() async throws {
    let terminal = try await MatrixBuild.all[0].start(.crashSubject, home: "/")
    let before = terminal.output.count
    terminal.type("t")
    _ = try await terminal.fate()
    let after = terminal.output.dropFirst(before)
    let main = try #require(after.range(of: "\u{1b}[?1049l"))
    #expect(after[main.upperBound...].contains("Fatal error: Index out of range"))
    #expect(!after[..<main.lowerBound].contains("Fatal error"))
  }

  @Test func theDocumentationHasTheMatrix() throws {
    let file = URL(filePath: #filePath).appending(path: "../../../../docs/robustness.md")
      .standardized
    let text = try String(contentsOf: file, encoding: .utf8)
    let begin = try #require(text.range(of: "<!-- matrix -->\n"))
    let end = try #require(text.range(of: "<!-- end of matrix -->"))
    let fresh = text.replacingCharacters(in: begin.upperBound..<end.lowerBound, with: table)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try fresh.write(to: file, atomically: true, encoding: .utf8)
    } else {
      #expect(fresh == text, "\(lineDifference(text, fresh))")
    }
  }

  private var table: String {
    let rows = MatrixRow.all.map { row in
      let terminal =
        row.isTerminalRestored ? "as before" : row.blow == .hangUp ? "gone" : "as it was left"
      return "| \(row.cause) | \(row.fate) | \(row.status) | \(terminal) |"
    }
    let heading = ["| what happens | how the program ends | status in the shell | the terminal |"]
    return (heading + ["|---|---|---|---|"] + rows).joined(separator: "\n") + "\n"
  }

  private func strike(_ terminal: PseudoTerminal, _ blow: MatrixRow.Blow) async throws {
    switch blow {
    case .key(let key): terminal.type(key)
    case .signal(let signal): #expect(kill(terminal.process, signal) == 0)
    case .hangUp: terminal.hangUp()
    case .stopAndContinue:
      #expect(kill(terminal.process, SIGSTOP) == 0)
      #expect(try await terminal.fate() == .stopped)
      let before = terminal.output.utf8.count
      #expect(kill(terminal.process, SIGCONT) == 0)
      // It paints everything again, because something may have been written meanwhile.
      try await terminal.wait(for: "Network", after: before)
      expectStage(terminal)
      terminal.type("q")
    }
  }

  private func expectStage(_ terminal: PseudoTerminal) {
    let modes = TerminalModes(after: terminal.output)
    #expect(modes.isOnAlternateScreen)
    #expect(modes.changed.isSuperset(of: [1000, 1006, 2004]))
    #expect(!terminal.hasModesFromBefore)
  }
}
