import Foundation
import TestSupport
import Testing

/// What can happen to the file in which progress is kept.
struct ProgressFileTests {
  private static let header = "corslab progress 1\n"

  /// A line of shell that adds what stands on standard input.
  private static func merge(in folder: borrowing TemporaryFolder) -> String {
    "XDG_STATE_HOME='\(folder.path)' $CORSLAB lessons progress --raw --merge -"
  }

  private static func file(in folder: borrowing TemporaryFolder) -> String {
    folder.path + "/corslab/progress"
  }

  @Test func `nothing is written as long as nothing is done`() async throws {
    let folder = try TemporaryFolder()
    let run = try await CorslabProcess.shell(
      "XDG_STATE_HOME='\(folder.path)/x' $CORSLAB lessons progress --raw")
    #expect(run.status == 0)
    #expect(run.output == Self.header)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/x"))
  }

  @Test func `two files become one that knows what both knew`() async throws {
    let folder = try TemporaryFolder()
    let line = Self.merge(in: folder)
    _ = try await CorslabProcess.shell(line, input: Self.header + "solved 3-1 1\nmedal gold\n")
    let run = try await CorslabProcess.shell(line, input: Self.header + "solved 4-1 1\n")
    #expect(run.status == 0)
    let expected = Self.header + "solved 3-1 1\nsolved 4-1 1\nmedal gold\n"
    #expect(run.output == expected)
    #expect(try String(contentsOfFile: Self.file(in: folder), encoding: .utf8) == expected)
  }

  @Test func `a belief that was recorded by accident is taken back`() async throws {
    let folder = try TemporaryFolder()
    let progress = "XDG_STATE_HOME='\(folder.path)' $CORSLAB lessons progress"
    _ = try await CorslabProcess.shell(
      Self.merge(in: folder), input: Self.header + "begun 3-1 1\nbelief F14 held 1\n")
    let told = try await CorslabProcess.shell(progress)
    #expect(told.output.contains("  F14      "))
    let taken = try await CorslabProcess.shell(progress + " --take-back F14 --raw")
    #expect(taken.output == Self.header + "begun 3-1 1\nbelief F14 taken-back 2\n")
    #expect(!(try await CorslabProcess.shell(progress)).output.contains("F14"))
    let again = try await CorslabProcess.shell(progress + " --take-back F14")
    #expect(again.status == 2)
    #expect(again.errors.contains("Nothing says that you believe \"F14\"."))
  }

  @Test func `sessions that write at once lose nothing`() async throws {
    let folder = try TemporaryFolder()
    let one = "printf 'corslab progress 1\\nsolved %s-1 1\\n' $i | \(Self.merge(in: folder)) &"
    let run = try await CorslabProcess.shell(
      "for i in 1 2 3 4 5 6 7 8; do \(one) done >/dev/null; wait")
    #expect(run.status == 0, "\(run.errors)")
    let text = try String(contentsOfFile: Self.file(in: folder), encoding: .utf8)
    #expect(text == Self.header + (1...8).map { "solved \($0)-1 1\n" }.joined())
  }

  @Test func `killed at any moment, a whole file is there`() async throws {
    let folder = try TemporaryFolder()
    let line = Self.merge(in: folder)
    let facts = (1...2000).map { "goal 3-1 1 \($0)\n" }.joined()
    let kept = Self.header + "solved 3-1 1\n"
    _ = try await CorslabProcess.shell(line, input: kept)
    let more = try folder.write("more", Self.header + facts)
    _ = try await CorslabProcess.shell(
      """
      for delay in 0 0.002 0.004 0.006 0.008 0.01 0.015 0.02 0.03 0.05; do
        XDG_STATE_HOME='\(folder.path)' $CORSLAB lessons progress --raw --merge '\(more)' >/dev/null &
        sleep $delay; kill -9 $! 2>/dev/null; wait $! 2>/dev/null
      done; true
      """)
    let text = try String(contentsOfFile: Self.file(in: folder), encoding: .utf8)
    #expect(text == kept || text == kept + facts)
    let after = try await CorslabProcess.shell(line, input: Self.header)
    #expect(after.status == 0)
    #expect(after.errors == "")
  }

  @Test func `a full disk leaves the old file as it was`() async throws {
    let folder = try TemporaryFolder()
    let line = Self.merge(in: folder)
    _ = try await CorslabProcess.shell(line, input: Self.header + "solved 3-1 1\n")
    let before = try String(contentsOfFile: Self.file(in: folder), encoding: .utf8)
    let run = try await CorslabProcess.shell(
      "trap '' XFSZ; ulimit -f 0; \(line) 2>&1 | cat", input: Self.header + "solved 4-1 1\n")
    #expect(run.output.contains("progress cannot be written: File too large."))
    #expect(try String(contentsOfFile: Self.file(in: folder), encoding: .utf8) == before)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/corslab")
    #expect(names.sorted() == ["progress", "progress.lock"])
  }

  @Test func `a limit of files' sizes is told and does not end the lesson`() async throws {
    let folder = try TemporaryFolder()
    let run = try await CorslabProcess.shell(
      "ulimit -f 0; XDG_STATE_HOME='\(folder.path)' $CORSLAB learn 1-1 --linear",
      input: "1\nnext\nquit\n")
    #expect(run.status == 0)
    #expect(run.errors.hasPrefix("Your progress cannot be kept: File too large."))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/corslab")
    #expect(names == ["progress.lock"])
  }

  @Test(arguments: ["learn 1-1 --linear", "lessons list", "lessons progress"])
  func `a damaged file is never moved away in silence`(_ command: String) async throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/corslab", withIntermediateDirectories: true)
    _ = try folder.write("corslab/progress", "\0\0\0\0")
    let run = try await CorslabProcess.shell(
      "XDG_STATE_HOME='\(folder.path)' $CORSLAB \(command)", input: "1\nnext\nquit\n")
    #expect(run.errors.contains("\(Self.file(in: folder)) is damaged."))
    let isMoved = FileManager.default.fileExists(atPath: Self.file(in: folder) + ".damaged-1")
    #expect(isMoved == run.errors.contains("the damaged file is kept as progress.damaged-1."))
    #expect(isMoved == command.hasPrefix("learn"))
  }

  @Test func `a folder that cannot be made is said so`() async throws {
    let run = try await CorslabProcess.shell(
      "XDG_STATE_HOME=/dev/null $CORSLAB lessons progress --raw --merge -", input: Self.header)
    #expect(run.status == 74)
    #expect(run.errors.hasPrefix("corslab: /dev/null/corslab/progress cannot be written: "))
  }

  @Test func `a damaged file is kept under another name`() async throws {
    let folder = try TemporaryFolder()
    let line = Self.merge(in: folder)
    let manager = FileManager.default
    try manager.createDirectory(
      atPath: folder.path + "/corslab", withIntermediateDirectories: true)
    for (number, damage) in ["\0\0\0\0", "solved 3-1 one\n"].enumerated() {
      _ = try folder.write("corslab/progress", damage)
      let run = try await CorslabProcess.shell(line, input: Self.header + "solved 4-1 1\n")
      #expect(run.status == 0)
      #expect(run.errors.contains("is damaged. What could be read of it is used"))
      #expect(run.output == Self.header + "solved 4-1 1\n")
      let kept = try String(
        contentsOfFile: Self.file(in: folder) + ".damaged-\(number + 1)", encoding: .utf8)
      #expect(kept == damage)
    }
  }

  @Test func `what is sound in a damaged file is not lost`() async throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/corslab", withIntermediateDirectories: true)
    _ = try folder.write("corslab/progress", Self.header + "solved 3-1 1\n\0\0\nsolved 4-")
    let told = try await CorslabProcess.shell(
      "XDG_STATE_HOME='\(folder.path)' $CORSLAB lessons progress --raw")
    #expect(told.status == 65)
    #expect(told.output == Self.header + "solved 3-1 1\n")
    let run = try await CorslabProcess.shell(
      Self.merge(in: folder), input: Self.header + "solved 4-1 1\n")
    #expect(run.status == 0)
    #expect(run.output == Self.header + "solved 3-1 1\nsolved 4-1 1\n")
  }

  @Test func `a person is told titles and sums`() async throws {
    let folder = try TemporaryFolder()
    let facts =
      "latest 2-1 2 3\nbegun 1-1 1\nbegun 1-1 2\nbegun 2-1 1\nsolved 1-1 1\nsolved 1-1 2\n"
      + "solved 2-1 1\nanswer 2-1 1 predict 1 right 1\nanswer 2-1 1 predict 2 wrong 2\n"
    _ = try await CorslabProcess.shell(Self.merge(in: folder), input: Self.header + facts)
    let run = try await CorslabProcess.shell(
      "XDG_STATE_HOME='\(folder.path)' $CORSLAB lessons progress")
    #expect(run.output.contains(" lessons are done, and 1 begun."))
    #expect(run.output.contains("1-1      done           Name that origin"))
    #expect(run.output.contains("2-1      1 of 3 parts   One line of permission"))
    #expect(run.output.contains("Right the last time: 1 of 2 bets."))
    #expect(run.output.contains("corslab learn goes on with 2-1, One line of permission."))
    let list = try await CorslabProcess.shell(
      "XDG_STATE_HOME='\(folder.path)' $CORSLAB lessons list")
    #expect(list.output.contains("done   Name that origin"))
    #expect(list.output.contains("begun  One line of permission"))
  }

  @Test func `a lesson's file leaves no record`() async throws {
    let folder = try TemporaryFolder()
    let line = "XDG_STATE_HOME='\(folder.path)' $CORSLAB"
    let run = try await CorslabProcess.shell(
      "\(line) lessons new --id 3-1 -o '\(folder.path)/c.md' && "
        + "printf '1\\nsolution\\nnext\\n1\\nnext\\n' | \(line) learn '\(folder.path)/c.md' --linear"
    )
    #expect(run.output.contains("Solved."))
    #expect(!FileManager.default.fileExists(atPath: Self.file(in: folder)))
  }

  @Test func `the file of another program is not merged`() async throws {
    let folder = try TemporaryFolder()
    let run = try await CorslabProcess.shell(Self.merge(in: folder), input: "hello\n")
    #expect(run.status == 65)
    #expect(!FileManager.default.fileExists(atPath: Self.file(in: folder)))
  }
}
