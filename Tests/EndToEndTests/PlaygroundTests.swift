import Canvas
import TestSupport
import Testing

/// What somebody does in the playground, in a real terminal.
///
/// Every screen is compared with the one that the program draws for the same keys without a
/// terminal, so that here only the way through the terminal is in question.
@Suite(.enabled(if: TmuxSession.isAvailable, TmuxSession.reasonToSkip)) struct PlaygroundTests {
  /// Whether the screen says that the request may be sent.
  private func isSent(_ screen: [String]) -> Bool { screen.contains { $0.contains("sent? ✓") } }

  @Test(arguments: ["80x24", "120x40", "60x20", "39x11"])
  func beginsWithTheIceCreamAsTheSnapshotShowsIt(_ size: String) async throws {
    let size = try #require(Size(size))
    try await RunningPlayground.run(size: size) { playground in
      let screen = try await playground.terminal.screen()
      let isLargeEnough = size.columns >= 40
      #expect(screen.contains { $0.contains(isLargeEnough ? "ice cream" : "\(size)") })
    }
  }

  @Test func stepsThroughTime() async throws {
    try await RunningPlayground.run { playground in
      let first = try await playground.terminal.screen()
      let second = try await playground.press("Right")
      #expect(second != first)
      #expect(try await playground.press("Right") != second)
      #expect(try await playground.press("Left") == second)
      #expect(try await playground.press("Left") == first)
    }
  }

  @Test func anEditFlipsTheOutcomeWhileItIsTyped() async throws {
    let takePUTOut = "e Home Delete Delete Delete Delete Delete"
    try await RunningPlayground.run { playground in
      let before = try await playground.press("End 3 Down")
      #expect(isSent(before))

      #expect(!isSent(try await playground.press(takePUTOut)))
      #expect(try await playground.press("Esc") == before)

      try await playground.press(takePUTOut)
      #expect(!isSent(try await playground.press("Enter")))
      #expect(isSent(try await playground.press("u")))
    }
  }

  @Test func opensAnotherScenario() async throws {
    try await RunningPlayground.run { playground in
      let first = try await playground.terminal.screen()
      try await playground.press("o")
      try await playground.press("Down")
      let second = try await playground.press("Enter")
      #expect(second[0] != first[0])
    }
  }

  @Test func pastesTextAndNoCommands() async throws {
    try await RunningPlayground.run { playground in
      // On the stage a paste has nowhere to go.
      try await playground.terminal.paste("q\nq")
      try await playground.press("3 Down")
      try await playground.press("e C-u")
      try await playground.terminal.paste("PATCH\nq")
      try await playground.terminal.wait(for: "│ PATCH q")
      try await playground.press("Esc")
      try await playground.expectStage()
    }
  }

  @Test func sequencesThatNobodyKnowsDoNothing() async throws {
    let sequences = [
      "\u{1b}[1;5q", "\u{1b}[?62;22c", "\u{1b}[113u", "\u{1b}[I", "\u{1b}[<0;5;3q", "\u{1b}Oq",
      "\u{1b}]2;q\u{7}", "\u{1b}P1+rq\u{1b}\\", "\u{1b}q",
    ]
    try await RunningPlayground.run { playground in
      try await playground.terminal.type(sequences.joined())
      try await playground.press("Right")
      // What came just before is shown all the same.
      try await playground.type("l", and: sequences.joined())
      try await playground.expectStage()
    }
  }

  @Test(arguments: [false, true])
  func usesNoColourWhereNoneIsWanted(_ isWanted: Bool) async throws {
    // Colours are 30 to 48 and 90 to 107, but for the terminal's own; the rest is emphasis.
    let colour = /\u{1b}\[(?:[0-9]+;)*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;[0-9]+)*m/
    try await RunningPlayground.run(environment: isWanted ? [:] : ["NO_COLOR": "1"]) { playground in
      let screen = try await playground.terminal.screen(styled: true)
      #expect(screen.contains { $0.contains(colour) } == isWanted)
      #expect(screen.contains { $0.contains("\u{1b}[") })
    }
  }
}
