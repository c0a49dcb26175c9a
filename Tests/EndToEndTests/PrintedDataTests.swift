import Foundation
import TestSupport
import Testing

/// What a command prints for another program, looked at by a person.
@Suite struct PrintedDataTests {
  @Test func aTerminalGetsItEscapedAndAPipeAsItIs() async throws {
    let state = FileManager.default.temporaryDirectory.appending(
      path: "corslab-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: state) }
    let folder = state.appending(path: "corslab")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let progress = "corslab progress 1\nmedal \u{1B}[31m\u{202E}\n"
    try Data(progress.utf8).write(to: folder.appending(path: "progress"))
    let command = ["lessons", "progress", "--raw"]
    let environment = ["XDG_STATE_HOME": state.path]

    let piped = try await CorslabProcess.run(command, environment: environment)
    #expect(piped.output == progress)

    let terminal = try PseudoTerminal([Executables.corslab] + command, environment: environment)
    #expect(try await terminal.fate() == .exited(0))
    #expect(terminal.output == "corslab progress 1\r\nmedal \\x1B[31m\\u{202E}\r\n")
  }
}
