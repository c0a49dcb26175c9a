import Canvas
import Foundation
import TestSupport
import Testing

/// Files that are played, watched and saved, in a real terminal.
@Suite(.enabled(if: TmuxSession.isAvailable, TmuxSession.reasonToSkip))
struct FileSessionTests {
  private static let size = Size(columns: 120, rows: 40)

  /// A scenario whose server permits a method, as its author wrote it.
  private func scenario(permitting method: String) -> String {
    """
    # The shop, as its author likes it.
    page: https://shop.example
    request: {url: https://api.shop.example/x, method: PUT}
    servers:
      - server: https://api.shop.example
        allow: {origins: [https://shop.example], methods: [\(method)]}

    """
  }

  /// Plays a file of this name in a terminal.
  private func play(
    _ text: String, _ body: (TmuxSession) async throws -> Void
  ) async throws {
    try await TmuxSession.run(size: Self.size) { terminal in
      try terminal.write(text, to: "shop.yaml")
      try await terminal.enter("corslab play shop.yaml")
      try await terminal.wait(for: "1 Browser")
      try await body(terminal)
    }
  }

  @Test(arguments: [false, true])
  func aFileIsReloadedWhereverItsEditorWritesIt(_ isRenamed: Bool) async throws {
    try await play(scenario(permitting: "PUT")) { terminal in
      try await terminal.press("Right Right")
      try await terminal.wait(for: "step 3 of")
      try terminal.write(scenario(permitting: "GET"), to: "shop.yaml", inPlace: !isRenamed)
      let screen = try await terminal.wait(for: "Reloaded shop.yaml.")
      #expect(screen.contains { $0.contains("step 3 of") })
      try await terminal.press("!")
      try await terminal.wait(for: "blocked: MethodDisallowedByPreflightResponse")
    }
  }

  @Test func aPipeInTheFilesPlaceIsNotWaitedFor() async throws {
    try await play(scenario(permitting: "PUT")) { terminal in
      let file = terminal.home + "/shop.yaml"
      try FileManager.default.removeItem(atPath: file)
      #expect(mkfifo(file, 0o600) == 0)
      try await terminal.wait(for: "shop.yaml: This is a pipe")
      try await terminal.press("Right Right")
      try await terminal.wait(for: "step 3 of")
    }
  }

  @Test func aFileThatCannotBeReadIsToldWithItsPlaceAndPlayedOn() async throws {
    try await play(scenario(permitting: "PUT")) { terminal in
      try terminal.write("page: https://shop.example\nrequst: {}\n", to: "shop.yaml")
      try await terminal.wait(for: "shop.yaml:2:1: request is missing")
      try await terminal.press("Right Right")
      let screen = try await terminal.wait(for: "step 3 of")
      #expect(screen[0].contains("✗ shop.yaml"))
      try FileManager.default.removeItem(atPath: terminal.home + "/shop.yaml")
      try await terminal.wait(for: "shop.yaml: No such file or directory")
      try terminal.write(scenario(permitting: "GET"), to: "shop.yaml")
      try await terminal.wait(for: "Reloaded shop.yaml.")
    }
  }

  @Test func aScenarioIsSavedWhereOneSays() async throws {
    try await TmuxSession.run(size: Self.size) { terminal in
      try await terminal.enter("corslab")
      try await terminal.wait(for: "1 Browser")
      try await terminal.press("S C-u \"mine.yaml\" Enter")
      try await terminal.wait(for: "Saved to mine.yaml.")
      try await terminal.press("q")
      try await terminal.enter("clear; corslab check mine.yaml")
      try await terminal.wait(for: "✓ ")
      let files = try FileManager.default.contentsOfDirectory(atPath: terminal.home)
      #expect(files.contains("mine.yaml"))
      // Nothing half written stays behind.
      #expect(!files.contains { $0.contains("mine.yaml.") || $0.hasPrefix(".mine") })
    }
  }

  @Test func nothingIsReplacedWithoutAQuestionAndNothingTypedIsLost() async throws {
    try await TmuxSession.run(size: Self.size) { terminal in
      try terminal.write("precious\n", to: "other.yaml")
      try await terminal.enter("corslab")
      try await terminal.wait(for: "1 Browser")
      try await terminal.press("S C-u \"nowhere/x.yaml\" Enter")
      try await terminal.wait(for: "nowhere/x.yaml: No such file or directory")
      try await terminal.press("C-u \"other.yaml\" Enter")
      try await terminal.wait(for: "other.yaml is there already")
      #expect(try await terminal.line(ofFile: "other.yaml") == "precious")
      try await terminal.press("Enter")
      try await terminal.wait(for: "Saved to other.yaml.")
      let saved = try String(contentsOfFile: terminal.home + "/other.yaml", encoding: .utf8)
      #expect(saved.hasPrefix("corslab: 1\n"))
    }
  }

  @Test(arguments: [
    (String(repeating: "x", count: 400), "File name too long"),
    (String(repeating: "nowhere/", count: 60) + "x.yaml", "No such file or directory"),
    ("/dev/full", "No space left on device"),
  ])
  func theReasonIsSeenHoweverLongThePathIs(_ path: String, _ reason: String) async throws {
    try await TmuxSession.run { terminal in
      try await terminal.enter("corslab")
      try await terminal.wait(for: "1 Browser")
      try await terminal.press("S C-u \"\(path)\" Enter")
      try await terminal.wait(for: reason)
    }
  }

  @Test func aLinkAndThePermissionsOfAFileSurvive() async throws {
    try await TmuxSession.run(size: Self.size) { terminal in
      try terminal.write(scenario(permitting: "PUT"), to: "real.yaml")
      try await terminal.enter("chmod 640 real.yaml; ln -s real.yaml shop.yaml")
      try await terminal.enter("clear; corslab play shop.yaml")
      try await terminal.wait(for: "1 Browser")
      try await terminal.press("R 3 Down Enter C-u \"GET\" Enter s")
      try await terminal.wait(for: "This would drop the comments and layout of shop.yaml.")
      try await terminal.press("s")
      try await terminal.wait(for: "Saved to shop.yaml.")
      try await terminal.press("q")
      try await terminal.enter("clear; stat -c '%a %F' real.yaml shop.yaml; grep methods real.yaml")
      let screen = try await terminal.wait(for: "methods: [GET]")
      #expect(screen.contains("640 regular file"))
      #expect(screen.contains("777 symbolic link"))
    }
  }

  @Test func whatWasPlayedIsRemembered() async throws {
    try await play(scenario(permitting: "PUT")) { terminal in
      try await terminal.press("q")
      try await terminal.enter("clear; corslab --recent")
      try await terminal.wait(for: "Open a scenario")
      try await terminal.press("\"shop.yaml\" Enter")
      try await terminal.wait(until: "the file's name in the header") { screen in
        screen[0].contains("shop.yaml")
      }
      try terminal.write(scenario(permitting: "GET"), to: "shop.yaml")
      try await terminal.wait(for: "Reloaded shop.yaml.")
    }
  }

  @Test(arguments: ["mkdir -p .local/state/corslab/recent.yaml", "touch .local"])
  func stateThatCannotBeWrittenDisturbsNobody(_ damage: String) async throws {
    try await TmuxSession.run(size: Self.size) { terminal in
      try terminal.write(scenario(permitting: "PUT"), to: "shop.yaml")
      try await terminal.enter("\(damage); clear; corslab play shop.yaml")
      try await terminal.wait(for: "1 Browser")
      try await terminal.press("q")
      try await terminal.enter("echo status $?")
      let screen = try await terminal.wait(for: "status 0")
      #expect(screen.filter { !$0.isEmpty }.count <= 4)
    }
  }
}

extension TmuxSession {
  /// Writes a file at home: into the one that is there, or by putting another in its place.
  fileprivate func write(_ text: String, to name: String, inPlace: Bool = true) throws {
    let file = URL(filePath: home + "/" + name)
    try Data(text.utf8).write(to: file, options: inPlace ? [] : .atomic)
  }
}
