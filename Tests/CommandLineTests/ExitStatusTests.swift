import Foundation
import TestSupport
import Testing

struct ExitStatusTests {
  /// A command line, what it says about its mistake, and its exit status.
  struct Row: CustomTestStringConvertible {
    let arguments: [String]
    let input: String
    let status: Int
    let message: String
    var testDescription: String { arguments.joined(separator: " ") }

    init(_ arguments: String, input: String = "", _ status: Int, _ message: String = "") {
      self.arguments = arguments.split(separator: " ").map(String.init)
      self.input = input
      self.status = status
      self.message = message
    }
  }

  static let rows: [Row] = [
    Row("--version", 0),
    Row("--help", 0),
    Row("run --help", 0),
    Row("run", 2, "Missing expected argument '<files> ...'"),
    Row("run --format pdf -", 2, "The value 'pdf' is invalid for '--format <format>'."),
    Row("run --browser netscape -", 2, "The value 'netscape' is invalid"),
    Row("run --frobnicate -", 2, "Unknown option '--frobnicate'"),
    Row("check", 2, "Missing expected argument '<files> ...'"),
    Row("respond - -", 2, "Only one of the two can be standard input."),
    Row("run -", input: ScenarioLine.get(id: "x"), 0),
    Row("run -", 65, "<stdin>: There is no scenario in it."),
    Row("run -", input: "page: {", 65, "<stdin>:"),
    Row("run -", input: "hello", 65, "<stdin>:1:1: The document is a set of fields"),
    Row("run /nowhere/x.yaml", 74, "/nowhere/x.yaml: No such file or directory"),
    Row("run /", 74, "/: Is a directory"),
    Row("respond /nowhere/x.yaml -", 74, "/nowhere/x.yaml: No such file or directory"),
    Row("respond - /dev/null", input: "policy: 1", 65, "<stdin>:1:1: server is missing"),
    Row("check -", input: ScenarioLine.get(id: "x"), 0),
    Row("check -", input: ScenarioLine.get(id: "x", permitting: "null"), 1),
    Row("check -", input: "hello", 65, "<stdin>:1:1: "),
  ]

  @Test(arguments: rows)
  func `the exit status says what became of it`(_ row: Row) async throws {
    let run = try await CorslabProcess.run(row.arguments, input: row.input)
    #expect(run.status == row.status)
    #expect(row.message.isEmpty || run.errors.contains(row.message))
    #expect((row.status == 0 || row.status == 1) == run.errors.isEmpty)
  }

  @Test func `the gravest of several problems counts, and every file is tried`() async throws {
    let folder = try TemporaryFolder()
    let good = try folder.write("good.json", ScenarioLine.get(id: "good"))
    let bad = try folder.write("bad.json", "{\"id\": 1")
    let run = try await CorslabProcess.run(
      ["run", "--format", "jsonl", bad, "\(folder.path)/none.json", good])
    #expect(run.status == 74)
    #expect(run.errors.split(separator: "\n").count == 2)
    #expect(run.output.split(separator: "\n").last?.hasPrefix("{\"id\":\"good\"") == true)
  }

  @Test func `a file that is no text is refused in one line`() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("picture.png", Data([0x89, 0x50, 0x4E, 0x47, 0, 1, 2, 0xFF]))
    let run = try await CorslabProcess.run(["run", file])
    #expect(run.status == 65)
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(run.errors.hasPrefix("\(file):1:"))
  }

  @Test func `a full disk is told and not ignored`() async throws {
    let run = try await CorslabProcess.shell(
      "$CORSLAB run - > /dev/full", input: ScenarioLine.get(id: "x"))
    #expect(run.status == 74)
    #expect(run.errors == "corslab: cannot write: No space left on device\n")
  }

  @Test func `a reader that goes away ends the program quietly`() async throws {
    let folder = try TemporaryFolder()
    let lines = (1...2000).map { ScenarioLine.get(id: "\($0)") }
    let file = try folder.write("many.jsonl", lines.joined(separator: "\n"))
    let run = try await CorslabProcess.shell(
      "\"$CORSLAB\" run --format jsonl '\(file)' | head -n 1")
    #expect(run.output.split(separator: "\n").count == 1)
    #expect(run.errors.isEmpty)
  }
}
