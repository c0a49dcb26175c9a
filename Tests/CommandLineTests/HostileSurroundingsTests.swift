import Foundation
import TestSupport
import Testing

/// Files that are none, streams that are closed, disks that are full: the program says so in one
/// line, and its exit status says the same.
struct HostileSurroundingsTests {
  /// A line of shell in a folder with a `scenario`, a `policy` and a `fifo`.
  struct Row: CustomTestStringConvertible {
    let line: String
    let status: Int
    let message: String
    var testDescription: String { line }

    init(_ line: String, _ status: Int, _ message: String = "") {
      self.line = line
      self.status = status
      self.message = message
    }
  }

  private static let full = "corslab: cannot write: No space left on device\n"
  private static let closed = "corslab: cannot write: Bad file descriptor\n"

  static let rows: [Row] = [
    // What never ends is not read to its end.
    Row("run /dev/zero", 74, "/dev/zero: File too large\n"),
    Row("respond /dev/zero -", 74, "/dev/zero: File too large\n"),
    // What is no file.
    Row("check .", 74, ".: Is a directory\n"),
    Row("play .", 74, ".: Is a directory\n"),
    Row("respond . -", 74, ".: Is a directory\n"),
    Row("respond policy .", 74, ".: Is a directory\n"),
    Row("play /dev/null", 65, "/dev/null: There is no scenario in it.\n"),
    Row("run fifo & cat scenario > fifo; wait $!", 0),
    // Streams that are not there.
    Row("run - <&-", 74, "<stdin>: Bad file descriptor\n"),
    Row("check - <&-", 74, "<stdin>: Bad file descriptor\n"),
    Row("respond policy - <&-", 74, "<stdin>: Bad file descriptor\n"),
    Row("play - <&-", 74, "<stdin>: Bad file descriptor\n"),
    Row("run scenario <&-", 0),
    Row("run scenario >&-", 74, closed),
    Row("check scenario >&-", 74, closed),
    Row("play scenario >&-", 74, closed),
    Row("play --snapshot - scenario >&-", 74, closed),
    Row("run scenario 2>&-", 0),
    Row("run /nowhere 2>&-", 74),
    Row("run . scenario 2>/dev/full", 74),
    Row("--frobnicate 2>&-", 2),
    Row("--frobnicate 2>/dev/full", 2),
    // Devices and pipes that are to be written to.
    Row("lessons new -o /dev/full", 74, "/dev/full: No space left on device\n"),
    Row("lessons new -o /dev/null", 0),
    Row("lessons new -o fifo", 74, "fifo: It is not a file\n"),
    Row("lessons new -o .", 74, ".: Is a directory\n"),
    // A disk without room.
    Row("run scenario > /dev/full", 74, full),
    Row("check scenario > /dev/full", 74, full),
    Row("respond policy request > /dev/full", 74, full),
    Row("play scenario > /dev/full", 74, full),
    Row("play --snapshot - scenario > /dev/full", 74, full),
    // Readers that have seen enough.
    Row("run scenario | :", 0),
    Row("run many | head -c 1 > /dev/null", 0),
  ]

  @Test(arguments: rows)
  func `the program says what is wrong around it`(_ row: Row) async throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("scenario", ScenarioLine.get(id: "x"))
    _ = try folder.write(
      "many", (1...500).map { ScenarioLine.get(id: "\($0)") }.joined(separator: "\n"))
    _ = try folder.write("policy", "policy: 1\nserver: https://api.example\n")
    _ = try folder.write(
      "request", #"{"method": "GET", "path": "/"}"#)
    let line = "cd '\(folder.path)' || exit; mkfifo fifo; \"$CORSLAB\" \(row.line)"
    let run = try await CorslabProcess.shell(line)
    #expect(run.status == row.status)
    #expect(run.errors == row.message)
  }

  /// A file that the program looks for by itself, and the commands that want it.
  @Test(
    arguments: [
      ("config", "config.yaml", "play --snapshot - scenario"),
      ("config", "config.yaml", "learn --linear 1-1"), ("config", "config.yaml", "config show"),
      ("config", "config.yaml", "config keys"), ("config", "config.yaml", "config check"),
      ("state", "progress", "learn --linear 1-1"), ("state", "progress", "lessons progress"),
      ("state", "progress", "lessons list"), ("lessons", "01-x.md", "lessons list"),
      ("lessons", "01-x.md", "learn --linear"),
    ])
  func `a pipe where a file should be is named and not waited for`(
    folder: String, file: String, command: String
  ) async throws {
    let home = try TemporaryFolder()
    _ = try home.write("scenario", ScenarioLine.get(id: "x"))
    let run = try await CorslabProcess.shell(
      """
      cd '\(home.path)' || exit
      mkdir -p config/corslab state/corslab; mkfifo \(folder)/corslab/\(file) || {
        mkdir \(folder); mkfifo \(folder)/\(file); export CORSLAB_LESSONS=\(folder)
      } 2>/dev/null
      export XDG_CONFIG_HOME=$PWD/config XDG_STATE_HOME=$PWD/state
      timeout 20 "$CORSLAB" \(command) < /dev/null
      """)
    #expect(run.status != 124)
    #expect(run.errors.contains("This is a pipe, so it was not read"))
    #expect(run.errors.contains("/\(file)"))
  }

  @Test func `a pipe that a shell hands over is a configuration`() async throws {
    let run = try await CorslabProcess.shell(
      "echo 'theme: light' | \"$CORSLAB\" config show --config /dev/fd/0")
    #expect(run.status == 0)
    #expect(run.output.contains("theme: light"))
  }

  @Test func `a list that never ends is cut off in the same way as a pipe that never ends`()
    async throws
  {
    let run = try await CorslabProcess.shell("yes -- '- a: b' | \"$CORSLAB\" run -")
    #expect(run.status == 74)
    #expect(run.errors == "<stdin>: File too large\n")
  }
}
