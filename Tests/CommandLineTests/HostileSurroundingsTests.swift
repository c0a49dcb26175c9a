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

  @Test func `a list that never ends is cut off in the same way as a pipe that never ends`()
    async throws
  {
    let run = try await CorslabProcess.shell("yes -- '- a: b' | \"$CORSLAB\" run -")
    #expect(run.status == 74)
    #expect(run.errors == "<stdin>: File too large\n")
  }
}
