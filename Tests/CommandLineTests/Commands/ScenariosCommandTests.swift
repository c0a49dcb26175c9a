import TestSupport
import Testing

struct ScenariosCommandTests {
  @Test func `every built-in scenario has a line with its name and title`() async throws {
    let run = try await CorslabProcess.run(["scenarios"])
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n")
    let first = try #require(lines.first)
    #expect(first.hasPrefix("01-ice-cream  "))
    #expect(first.contains("You want an ice cream?"))
    #expect(lines.count > 20)
  }

  @Test func `a built-in scenario is printed as one can play it`() async throws {
    let printed = try await CorslabProcess.run(["scenarios", "lower-case-patch"])
    #expect(printed.status == 0)
    let fromText = try await CorslabProcess.run(["run", "-"], input: printed.output)
    let fromName = try await CorslabProcess.run(["run", "20-lower-case-patch"])
    #expect(fromName.status == 0)
    #expect(fromText.output == fromName.output)
  }

  @Test func `a name stands for a scenario in every command that asks for one`() async throws {
    let check = try await CorslabProcess.run(["check", "ice-cream"])
    #expect(check.status == 0)
    let play = try await CorslabProcess.run(["play", "lower-case-patch", "--snapshot", "-"])
    #expect(play.output.contains("patch"))
    let new = try await CorslabProcess.run(["lessons", "new", "ice-cream"])
    #expect(new.status == 0)
  }

  @Test func `every name that is listed can be played`() async throws {
    let list = try await CorslabProcess.run(["scenarios"])
    let names = list.output.split(separator: "\n").compactMap { $0.split(separator: " ").first }
    #expect(names.count > 50)
    let run = try await CorslabProcess.run(["check"] + names.map(String.init))
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
  }

  @Test func `one of several scenarios in a file is found by its id`() async throws {
    let run = try await CorslabProcess.run(["run", "--format", "jsonl", "tizen-simple-star"])
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("{\"id\":\"tizen-simple-star\""))
    #expect(run.output.split(separator: "\n").count == 1)
  }

  @Test func `a file hides what is built in under its name`() async throws {
    let folder = try TemporaryFolder()
    let line = ScenarioLine.get(id: "mine")
    _ = try folder.write("ice-cream", line)
    let run = try await CorslabProcess.shell(
      "cd \(folder.path) && \"$CORSLAB\" run --format jsonl ice-cream")
    #expect(run.output.hasPrefix("{\"id\":\"mine\""))
  }

  @Test func `a name that does not exist is told, with the nearest that does`() async throws {
    let run = try await CorslabProcess.run(["scenarios", "20-lower-case-path"])
    #expect(run.status == 2)
    #expect(run.errors.contains("Did you mean \"20-lower-case-patch\"?"))
  }
}
