import Canvas
import Foundation
import TestSupport
import Testing

/// How the program treats a terminal that others want to use after it.
@Suite(.enabled(if: TmuxSession.isAvailable, TmuxSession.reasonToSkip))
struct TerminalMannersTests {
  @Test func quitsAndLeavesEverythingAsItWas() async throws {
    try await RunningPlayground.run { playground in
      try await playground.expectStage()
      try await playground.terminal.press("q")
      try await playground.expectShell(status: 0)
    }
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGSEGV, SIGILL, SIGABRT])
  func diesBySignalsAndLeavesEverythingAsItWas(_ signal: Int32) async throws {
    try await RunningPlayground.run { playground in
      #expect(kill(try await playground.process, signal) == 0)
      try await playground.expectShell(status: 128 + signal)
    }
  }

  @Test func comesBackFromTheShell() async throws {
    try await RunningPlayground.run { playground in
      try await playground.press("Right")
      try await playground.terminal.press("C-z")
      try await playground.expectShell(status: 128 + SIGTSTP)
      try await playground.terminal.enter("fg")
      try await playground.press("Right")
      try await playground.expectStage()
    }
  }

  @Test func stopsWhenSomebodyElseWantsItTo() async throws {
    try await RunningPlayground.run { playground in
      #expect(kill(try await playground.process, SIGTSTP) == 0)
      try await playground.expectShell(status: 128 + SIGTSTP)
      try await playground.terminal.enter("fg")
      try await playground.waitForScreen()
      try await playground.expectStage()
    }
  }

  @Test func followsTheTerminalsSize() async throws {
    try await RunningPlayground.run { playground in
      let terminal = playground.terminal
      try await terminal.resize(to: Size(columns: 60, rows: 20))
      try await terminal.wait(until: "a smaller screen") { screen in
        screen.count == 20 && screen[0].contains("ice cream")
      }
      try await terminal.resize(to: Size(columns: 39, rows: 11))
      let tooSmall = try await terminal.wait(for: "39x11")
      #expect(tooSmall.contains { $0.contains("needs 40x12") })
      try await terminal.resize(to: Size(columns: 80, rows: 24))
      try await playground.waitForScreen()
    }
  }

  @Test func takesItsKeysFromTheTerminalWhenInputIsAPipe() async throws {
    try await RunningPlayground.run(prefix: "echo q | ") { playground in
      try await playground.press("Right")
      try await playground.terminal.press("q")
      try await playground.expectShell(status: 0)
    }
  }

  @Test func endsWhenTheTerminalGoesAwayEvenIfNoSignalSaysSo() async throws {
    try await TmuxSession.run { terminal in
      try await terminal.enter(#"sh -c 'trap "" HUP; corslab; echo $? > status'"#)
      try await terminal.wait(for: "? help")
      await terminal.hangUp()
      #expect(try await terminal.line(ofFile: "status") == "129")
    }
  }

  @Test func givesTheLastRowToTheShellWhereThereIsNoOtherScreen() async throws {
    try await RunningPlayground.run(environment: ["TERM": "vt100"]) { playground in
      try await playground.terminal.press("q")
      try await playground.expectShell(status: 0)
    }
  }

  @Test(arguments: [
    ("TERM=dumb", #"TERM="dumb" cannot move its cursor"#),
    ("TERM=no-such-terminal", #"does not know TERM="no-such-terminal""#),
  ])
  func tellsTheStoryWhereThereIsNoScreenAndSaysWhy(_ setting: String, _ reason: String) async throws
  {
    try await TmuxSession.run(size: Size(columns: 120, rows: 24)) { terminal in
      try await terminal.enter("\(setting) corslab; echo status $?")
      let screen = try await terminal.wait(for: "status 0")
      #expect(screen.contains { $0.contains(reason) })
      #expect(screen.contains { $0.hasPrefix("Outcome:") })
    }
  }
}
