import Documents
import Foundation
import TestSupport
import Testing

struct RunCommandTests {
  @Test func `ten thousand scenarios on standard input give ten thousand lines in order`()
    async throws
  {
    let count = 10_000
    let input = (1...count).map { ScenarioLine.get(id: "s\($0)") }.joined(separator: "\n")
    let run = try await CorslabProcess.run(["run", "--format", "jsonl", "-"], input: input)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == count)
    let areInOrder = zip(lines, 1...).allSatisfy { $0.hasPrefix("{\"id\":\"s\($1)\",") }
    #expect(areInOrder)
  }

  @Test func `a broken line has its error in its place, and the others still run`() async throws {
    let input = [
      ScenarioLine.get(id: "first"), #"{"id":"second","requst":{}}"#, "{\"id\": broken",
      ScenarioLine.get(id: "fourth"),
    ].joined(separator: "\n")
    let run = try await CorslabProcess.run(["run", "--format", "jsonl", "-"], input: input)
    #expect(run.status == 65)
    let lines = run.output.split(separator: "\n")
    try #require(lines.count == 4)
    #expect(lines[0].hasPrefix(#"{"id":"first","browser":"standard","runs":[{"exchanges":[{"#))
    let message = #"request is missing, but there is \"requst\". Did you mean \"request\"?"#
    #expect(
      lines[1] == #"{"id":"second","error":{"message":"\#(message)","line":2,"column":16}}"#)
    #expect(lines[2].hasPrefix(#"{"id":"3","error":{"#))
    #expect(lines[3].hasPrefix(#"{"id":"fourth","browser""#))
    #expect(
      run.errors.hasPrefix(
        "<stdin>:2:16: request is missing, but there is \"requst\". Did you mean \"request\"?\n"))
  }

  @Test func `the browser on the command line wins`() async throws {
    let input = ScenarioLine.get(id: "x", permitting: "null")
    for browser in ["standard", "chromium", "firefox", "webkit"] {
      let run = try await CorslabProcess.run(
        ["run", "--format", "jsonl", "--browser", browser, "-"], input: input)
      #expect(run.status == 0)
      #expect(run.output.hasPrefix("{\"id\":\"x\",\"browser\":\"\(browser)\""))
    }
  }

  @Test func `a scenario without a name is called after its file`() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "ice.cream.yaml",
      "page: https://a.example\nrequest: {url: /x}\n---\npage: \"null\"\nrequest: {url: /y}\n")
    let run = try await CorslabProcess.run(["run", "--format", "jsonl", file])
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n")
    #expect(lines.first?.hasPrefix("{\"id\":\"ice.cream\"") == true)
    #expect(lines.last?.hasPrefix("{\"id\":\"2\"") == true)
  }

  @Test func `the kind of input is told by its content and not by its name`() async throws {
    let folder = try TemporaryFolder()
    let json = try folder.write("scenario.yaml", ScenarioLine.get(id: "json"))
    let yaml = try folder.write("scenario.json", "id: yaml\npage: \"null\"\nrequest: {url: /x}\n")
    let run = try await CorslabProcess.run(["run", "--format", "jsonl", json, yaml])
    #expect(run.status == 0)
    let ids = run.output.split(separator: "\n").map { $0.prefix { $0 != "," } }
    #expect(ids == ["{\"id\":\"json\"", "{\"id\":\"yaml\""])
  }

  @Test func `archives are one JSON document for all scenarios`() async throws {
    let input = "\(ScenarioLine.get(id: "one"))\n\(ScenarioLine.get(id: "two"))\n"
    let run = try await CorslabProcess.run(["run", "--format", "har", "-"], input: input)
    let archive = try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: [String: Any]])
    #expect((archive["log"]?["entries"] as? [Any])?.count == 2)
    #expect((archive["log"]?["pages"] as? [Any])?.count == 2)
  }

  @Test(arguments: [0, 1, 2])
  func `JSON is one array, however many scenarios there are`(_ count: Int) async throws {
    let lines = (0..<count).map { ScenarioLine.get(id: "s\($0)") }
    let run = try await CorslabProcess.run(
      ["run", "--format", "json", "-"], input: lines.joined(separator: "\n"))
    let objects = try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
    #expect(objects.compactMap { $0["id"] as? String } == (0..<count).map { "s\($0)" })
    #expect(objects.allSatisfy { $0["steps"] is [Any] })
  }

  @Test func `in a JSON array a broken scenario has its error in its place`() async throws {
    let input = [
      ScenarioLine.get(id: "first"), #"{"id":"second","requst":{}}"#, ScenarioLine.get(id: "third"),
    ].joined(separator: "\n")
    let run = try await CorslabProcess.run(["run", "--format", "json", "-"], input: input)
    #expect(run.status == 65)
    let objects = try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
    #expect(objects.compactMap { $0["id"] as? String } == ["first", "second", "third"])
    #expect(objects.map { $0["error"] != nil } == [false, true, false])
  }

  @Test(arguments: ["json", "har"])
  func `each scenario is told before the next one is there`(_ format: String) async throws {
    // The second scenario only comes once somebody has read of the first.
    let run = try await CorslabProcess.shell(
      #"""
      folder=$(mktemp -d); mkfifo "$folder/in"
      "$CORSLAB" run --format \#(format) "$folder/in" > "$folder/out" &
      exec 3> "$folder/in"
      echo '\#(ScenarioLine.get(id: "first"))' >&3
      tries=0
      until grep -q b.example "$folder/out"; do
        tries=$((tries + 1)); [ $tries -lt 400 ] || exit 1; sleep 0.05
      done
      echo '\#(ScenarioLine.get(id: "second"))' >&3
      exec 3>&-; wait; cat "$folder/out"; rm -r "$folder"
      """#)
    #expect(run.output.contains("second"))
    _ = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
  }

  @Test func `an archive without anything in it is an archive`() async throws {
    let run = try await CorslabProcess.run(["run", "--format", "har", "-"], input: "hello")
    #expect(run.status == 65)
    let archive = try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: [String: Any]])
    #expect((archive["log"]?["entries"] as? [Any])?.isEmpty == true)
    #expect((archive["log"]?["pages"] as? [Any])?.isEmpty == true)
  }

  @Test func `the transcript is what one gets when no format is named`() async throws {
    let run = try await CorslabProcess.run(["run", "-"], input: ScenarioLine.get(id: "one"))
    #expect(run.output.hasPrefix("one\nAs the standard does it.\n\n1. The script asks (script)\n"))
    #expect(run.output.contains("Outcome: the script gets a response of type cors, status 200."))
  }
}
