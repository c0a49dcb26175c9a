import Foundation
import Subprocess

/// Runs a program that belongs to the system on a script, in an empty folder.
package enum ForeignProgram {
  /// What came of a run.
  package struct Result: Sendable {
    package let output: [UInt8]

    /// The files that the script has left in the folder.
    package let files: [String]

    /// What was written, cut at every NUL.
    package var words: [String] {
      output.split(separator: 0, omittingEmptySubsequences: false).dropLast()
        .map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// Runs a program on a script.
  ///
  /// - Parameter tools: Shell scripts that the script finds before all other programs, by name.
  package static func run(
    _ program: String, script: String, tools: [String: String] = [:]
  ) async throws -> Result {
    let files = FileManager.default
    let home = files.temporaryDirectory.appending(path: "corslab-\(UUID().uuidString)")
    let (bin, work) = (home.appending(path: "bin"), home.appending(path: "work"))
    for folder in [bin, work] {
      try files.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    defer { try? files.removeItem(at: home) }
    for (name, text) in tools {
      let path = bin.appending(path: name)
      try Data("#!/bin/sh\n\(text)\n".utf8).write(to: path)
      try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path.path)
    }
    let file = home.appending(path: "script")
    try Data(script.utf8).write(to: file)
    let line = #"cd "$1/work" && PATH="$1/bin:$PATH" exec "$2" "$1/script""#
    let record = try await Subprocess.run(
      .name("sh"), arguments: ["-c", line, "sh", home.path, program], input: .none,
      output: .bytes(limit: 1 << 26), error: .discarded)
    return Result(
      output: record.standardOutput, files: try files.contentsOfDirectory(atPath: work.path))
  }
}
