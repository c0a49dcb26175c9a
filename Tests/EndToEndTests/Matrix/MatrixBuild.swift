import Foundation
import TestSupport
import Testing

/// Where the programs come from that are hit.
struct MatrixBuild: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let folder: String

  /// This build, and in `$CORSLAB_PROGRAMS` the one of `scripts/matrix`.
  static let all: [MatrixBuild] = {
    let other = ProcessInfo.processInfo.environment["CORSLAB_PROGRAMS"]
    return [MatrixBuild(testDescription: "debug", folder: Executables.folder)]
      + (other.map { [MatrixBuild(testDescription: "release", folder: $0)] } ?? [])
  }()

  /// Starts a program on a terminal and waits until it has taken it.
  func start(_ victim: MatrixRow.Victim, home: String) async throws -> PseudoTerminal {
    var environment = ["HOME": home]
    var command = ["\(folder)/corslab"]
    switch victim {
    case .corslab: break
    case .corslabWithEditor: environment["EDITOR"] = "sh -c 'echo editing; exec sleep 600' --"
    case .corslabIgnoringHangUps:
      command = ["/bin/sh", "-c", #"trap '' HUP; exec "$0""#] + command
    case .crashSubject: command = ["\(folder)/CrashSubject"]
    }
    let terminal = try PseudoTerminal(command, environment: environment)
    try await terminal.wait(for: victim == .crashSubject ? "ready to end" : "Network")
    guard victim == .corslabWithEditor else { return terminal }
    terminal.type("E")
    try await terminal.wait(for: "editing")
    return terminal
  }
}
