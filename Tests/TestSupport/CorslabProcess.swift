import Foundation
import Subprocess

/// Runs the `corslab` of this build to its end.
package enum CorslabProcess {
  /// What came of a run.
  package struct Result: Sendable {
    package let output: String
    package let errors: String

    /// The exit status, nil when a signal ended the process.
    package let status: Int?
  }

  /// Runs with arguments, with a text as standard input, and with variables of the environment.
  package static func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) async throws -> Result {
    let variables = environment.map { "\($0.key)=\($0.value)" }
    return try await run(command: variables + [Executables.corslab] + arguments, input)
  }

  /// Runs a line of shell that finds the program as `$CORSLAB`, for redirections and pipes.
  package static func shell(_ line: String, input: String = "") async throws -> Result {
    try await run(command: ["CORSLAB=\(Executables.corslab)", "sh", "-c", line], input)
  }

  private static func run(command: [String], _ input: String) async throws -> Result {
    // What somebody who runs the tests has configured and learnt must not change what they show, nor
    // what one test does what another sees.
    let home = FileManager.default.temporaryDirectory.appending(
      path: "corslab-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: home) }
    let strangersHome = [
      "-u", "NO_COLOR", "XDG_CONFIG_HOME=\(home.path)/config", "XDG_STATE_HOME=\(home.path)/state",
    ]
    let file = home.appending(path: "input")
    try Data(input.utf8).write(to: file)
    // `cat` feeds the program, because it may stop reading before it has seen everything, and a
    // broken pipe of the test process would end all tests.
    let line = #"input=$1; shift; cat "$input" | "$@""#
    let record = try await Subprocess.run(
      // By way of env, because a path is a type of another package.
      .name("env"),
      arguments: Arguments(["sh", "-c", line, "sh", file.path, "env"] + strangersHome + command),
      input: .none, output: .string(limit: 1 << 26), error: .string(limit: 1 << 24))
    let status: Int? =
      if case .exited(let code) = record.terminationStatus { Int(code) } else { nil }
    return Result(
      output: record.standardOutput, errors: record.standardError, status: status)
  }
}
