import Canvas
import Foundation
import TestSupport
import Testing

/// What a configuration does to a session, in a real terminal.
@Suite(.enabled(if: TmuxSession.isAvailable, TmuxSession.reasonToSkip))
struct ConfigurationSessionTests {
  /// Starts the program with a configuration.
  private func run(
    _ configuration: String, command: String = "corslab",
    _ body: (TmuxSession) async throws -> Void
  ) async throws {
    try await TmuxSession.run(size: Size(columns: 120, rows: 40)) { terminal in
      let folder = terminal.home + "/.config/corslab"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(configuration.utf8).write(to: URL(filePath: folder + "/config.yaml"))
      try await terminal.enter("clear; \(command)")
      try await body(terminal)
    }
  }

  @Test func keysAndSignsAreThoseOfTheConfiguration() async throws {
    try await run("glyphs: ascii\nkeys: {time.forward: [t]}\n") { terminal in
      try await terminal.wait(for: "+ 1 Browser")
      try await terminal.press("t t Right")
      let screen = try await terminal.wait(for: "step 3 of")
      #expect(screen.contains { $0.contains("t step") })
    }
  }

  @Test func aBrokenConfigurationIsToldAndTheProgramStarts() async throws {
    try await run("theme: lihgt\nspeed: fast\n") { terminal in
      let screen = try await terminal.wait(
        for: "config.yaml:1:8: theme: no such value \"lihgt\". Did you mean \"light\"?")
      #expect(screen.contains { $0.contains("╭ 1 Browser") })
      try await terminal.press("Right")
      try await terminal.wait(for: "step 2 of")
    }
  }

  @Test func theLinearInterfaceLeavesTheScreenAlone() async throws {
    try await run("interface: linear\n", command: "corslab; echo status $?") { terminal in
      let screen = try await terminal.wait(for: "status 0")
      #expect(screen.contains { $0.hasPrefix("Outcome:") })
      #expect(try await terminal.state("#{alternate_on}") == "0")
    }
  }
}
