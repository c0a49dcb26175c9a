import Canvas
import Foundation
import TestSupport
import Testing

/// The program as somebody in front of a terminal meets it.
@Suite(.serialized, .enabled(if: TmuxSession.isAvailable))
struct PlaygroundSessionTests {
  @Test func itStartsStepsAndGivesTheTerminalBack() async throws {
    try await TmuxSession.run(size: Size(columns: 120, rows: 40)) { session in
      try await session.enter("corslab")
      try await session.wait(for: "1 Browser")
      try await session.press("Right Right")
      try await session.wait(for: "step 3 of")
      try await session.press("Left")
      try await session.wait(for: "step 2 of")
      try await session.press("q")
      try await session.enter("echo left with $?")
      try await session.wait(for: "left with 0")
      #expect(try await session.state("#{alternate_on} #{cursor_flag}") == "0 1")
    }
  }

  @Test func anEditIsSeenWhileItIsTyped() async throws {
    try await TmuxSession.run { session in
      try await session.enter("corslab")
      try await session.wait(for: "3 Server")
      try await session.press("3 Down Enter C-u \"GET\"")
      try await session.wait(for: "✗ blocked: method")
      try await session.press("Esc")
      try await session.wait(for: "commands")
      try await session.press("Enter C-u")
      try await session.paste("GET, PUT")
      try await session.wait(for: "✓ the script gets its answer")
    }
  }

  @Test func lettersThatAreWaitingAreTakenInTogether() async throws {
    let letters = String(repeating: "x", count: 5000)
    try await TmuxSession.run { session in
      try await session.enter("corslab")
      try await session.wait(for: "3 Server")
      for open in [":", "/", "3 Down Enter"] {
        try await session.press(open)
        try await session.type(letters)
        try await session.press("C-u")
        try await session.type("vary")
        try await session.wait(for: "vary")
        try await session.press("Esc")
        try await session.wait(for: "commands")
      }
    }
  }

  @Test func anEditorThatGivesUpIsTold() async throws {
    try await TmuxSession.run(environment: ["EDITOR": "false"]) { session in
      try await session.enter("corslab")
      try await session.wait(for: "3 Server")
      try await session.press("E")
      try await session.wait(for: "false ended with 1, so nothing was changed.")
    }
  }

  @Test func anEditorThatLeavesAPipeIsNotWaitedFor() async throws {
    let editor = "sh -c 'rm \"$1\"; mkfifo \"$1\"' --"
    try await TmuxSession.run(environment: ["EDITOR": editor]) { session in
      try await session.enter("corslab")
      try await session.wait(for: "3 Server")
      try await session.press("E")
      try await session.wait(for: "This is a pipe, so it was not read")
    }
  }

  @Test func anEditorThatWillNotEndIsLeftToItself() async throws {
    // It ignores every request to end, until it is told by a file.
    let editor =
      "sh -c 'trap \"\" TERM; echo $PPID > pid; until [ -e over ]; do sleep 0.1; done' --"
    try await TmuxSession.run(environment: ["EDITOR": editor]) { session in
      try await session.enter("corslab")
      try await session.wait(for: "3 Server")
      try await session.press("E")
      let process = try #require(pid_t(try await session.line(ofFile: "pid")))
      #expect(kill(process, SIGTERM) == 0)
      try await session.wait(until: "a prompt") { screen in screen.last { !$0.isEmpty } == "$" }
      try await session.enter("touch over; echo left with $?")
      try await session.wait(for: "left with")
    }
  }

  @Test func aDelayOfYearsDoesNotSwallowTheEscapeKey() async throws {
    try await TmuxSession.run(environment: ["ESCDELAY": "100000000000"]) { session in
      try await session.enter("corslab")
      try await session.wait(for: "? help")
      try await session.press("S")
      try await session.wait(for: "Save as")
      try await session.press("Esc")
      try await session.wait(until: "the stage") { screen in
        !screen.contains { $0.contains("Save as") }
      }
    }
  }

  @Test func itFollowsTheSizeOfTheTerminal() async throws {
    try await TmuxSession.run { session in
      try await session.enter("corslab")
      try await session.wait(for: "2 Network")
      try await session.resize(to: Size(columns: 60, rows: 20))
      try await session.wait(for: "[1 Browser]")
      try await session.resize(to: Size(columns: 39, rows: 11))
      try await session.wait(for: "this is 39x11")
      try await session.resize(to: Size(columns: 80, rows: 24))
      try await session.wait(for: "2 Network")
      try await session.press("q")
      try await session.wait(for: "$")
    }
  }

  @Test func thePolicyCanBeEditedInAnotherProgram() async throws {
    let editor = "sed -i s/PUT,/GET,/"
    try await TmuxSession.run(environment: ["EDITOR": editor]) { session in
      try await session.enter("corslab")
      try await session.wait(for: "3 Server")
      try await session.press("E !")
      try await session.wait(for: "· blocked")
    }
  }

  @Test func thereIsNoColourWhereNoneIsWanted() async throws {
    try await TmuxSession.run(environment: ["NO_COLOR": "1"]) { session in
      try await session.enter("corslab")
      try await session.press("Right Right")
      try await session.wait(for: "3/19")
      let screen = try await session.screen(styled: true).joined()
      #expect(screen.contains("\u{1b}["))
      // 39 and 49 go back to the terminal's own colours, which is no colour.
      #expect(screen.firstMatch(of: /\[(?:[0-9;]*;)?(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])[;m]/) == nil)
    }
  }
}
