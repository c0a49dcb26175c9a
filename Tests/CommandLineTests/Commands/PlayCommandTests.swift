import TestSupport
import Testing

struct PlayCommandTests {
  @Test func `a snapshot prints the screen after the keys, and needs no terminal`() async throws {
    let run = try await CorslabProcess.run(
      ["play", "--keys", "→ → 3", "--snapshot", "-", "--size", "80x24"])
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 25)
    #expect(run.output.contains("You want an ice cream?"))
    #expect(run.output.contains("3/19"))
  }

  @Test func `the keys edit, and the screen shows what comes of it`() async throws {
    let run = try await CorslabProcess.run(
      ["--keys", "3 Down Enter C-u \"GET\" Enter !", "--snapshot", "-"])
    #expect(run.output.contains("blocked: MethodDisallowedByPreflightResponse"))
  }

  @Test func `ASCII signs draw the same screen without any other`() async throws {
    let run = try await CorslabProcess.run(["play", "--ascii", "--snapshot", "-"])
    #expect(run.output.utf8.allSatisfy { $0 < 0x80 })
    #expect(run.output.contains("+ 1 Browser"))
  }

  @Test func `a scenario on standard input is played in the browser of the command line`()
    async throws
  {
    let run = try await CorslabProcess.run(
      ["play", "--browser", "firefox", "--snapshot", "-", "-"],
      input: ScenarioLine.get(id: "piped"))
    #expect(run.status == 0)
    #expect(run.output.contains("piped"))
    #expect(run.output.contains("browser: firefox"))
  }

  @Test func `without a terminal the story is told instead`() async throws {
    let run = try await CorslabProcess.run([])
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(run.output.hasPrefix("ice-cream: You want an ice cream?"))
  }

  /// Nothing is parsed where nothing stands.
  @Test(
    arguments: [
      "", "TERM=dumb", "CORSLAB_CONFIG=/nowhere", "CORSLAB_CONFIG=linear", "CORSLAB_CONFIG=wrong",
      "CORSLAB_CONFIG=.", "CORSLAB_THEME=pink", "NO_COLOR=1", "LC_ALL=C",
    ], ["", ">&-", "> /dev/full", "| :", "< scenario", "2>&-"])
  func `without arguments it does what play does without any`(
    _ variables: String, _ redirection: String
  ) async throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("scenario", ScenarioLine.get(id: "x"))
    _ = try folder.write("linear", "interface: linear\nglyphs: ascii\n")
    _ = try folder.write("wrong", "theme: lihgt\n")
    func run(_ command: String) async throws -> CorslabProcess.Result {
      try await CorslabProcess.shell(
        "cd '\(folder.path)' || exit; \(variables) \"$CORSLAB\" \(command) \(redirection)")
    }
    let (alone, play) = (try await run(""), try await run("play"))
    #expect(alone.status == play.status)
    #expect(alone.output == play.output)
    #expect(alone.errors == play.errors)
  }

  @Test(arguments: [
    ["--keys", "Rihgt"], ["--keys", "\"open"], ["--size", "wide"], ["--theme", "pink"],
    ["--snapshot", "screen.txt"],
  ])
  func `a wrong option is a wrong use`(_ options: [String]) async throws {
    let run = try await CorslabProcess.run(["play"] + options)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(!run.errors.isEmpty)
  }

  @Test func `a scenario that cannot be read is told with its place`() async throws {
    let run = try await CorslabProcess.run(
      ["play", "--snapshot", "-", "-"], input: "page: https://a.example\nrequst: {}\n")
    #expect(run.status == 65)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("<stdin>:2:1: "))
  }

  @Test func `a file that is not there is told`() async throws {
    let run = try await CorslabProcess.run(["play", "/nowhere/at/all.yaml"])
    #expect(run.status == 74)
    #expect(run.errors.contains("/nowhere/at/all.yaml"))
  }
}
