import TestSupport
import Testing

@Suite struct UsageTests {
  /// A scenario in which nothing answers.
  private let scenario = "page: https://a.example\nrequest: {url: https://b.example/}\n"

  @Test(
    arguments: [
      (["run"], "Missing expected argument '<files> ...'"),
      (["run", "--format", "xml", "-"], "The value 'xml' is invalid for '--format <format>'."),
      (["run", "--browser", "ie", "-"], "The value 'ie' is invalid for '--browser <browser>'."),
      (["check", "--nope", "-"], "Unknown option '--nope'"),
      (
        ["play", "-", "--keys", "Right Rihgt"],
        "The value 'Right Rihgt' is invalid for '--keys <script>': there is no key “Rihgt”;"
      ),
      (["play", "-", "--keys", "\"abc"], "a double quote is not closed"),
      (
        ["play", "-", "--size", "9x"],
        "The value '9x' is invalid for '--size <columns x rows>': write it as in 120x40."
      ),
      (["play", "-", "--size", "0x24"], "The value '0x24' is invalid"),
      (["lessons", "new", "--id", "nosuch"], "<chapter-number>': write it as in 3-1."),
      (["lessons", "run", "3-1", "--part", "one"], "'--part <part>': write it as in 2."),
      (["play", "-", "--size", "1001x24"], "--size is at most 1000x1000."),
      (["play", "-", "--snapshot", "file"], "--snapshot prints to standard output only"),
    ])
  func `A wrong command line is told with status 2`(
    arguments: [String], message: String
  ) async throws {
    let result = try await CorslabProcess.run(arguments, input: scenario)
    #expect(result.status == 2)
    #expect(result.errors.contains(message))
    #expect(result.output.isEmpty)
  }

  @Test(arguments: [("rnu", "run"), ("chekc", "check"), ("lesons", "lessons")])
  func `A misspelt command is put right`(word: String, meant: String) async throws {
    let result = try await CorslabProcess.run([word, "file.yaml"])
    #expect(result.status == 2)
    #expect(result.errors.contains("Did you mean \"\(meant)\"?"))
  }

  @Test(
    arguments: [
      (["run", "--format", "jsno", "-"], "json"), (["play", "--theme", "lihgt"], "light"),
      (["run", "--browser", "firefx", "-"], "firefox"), (["check", "--format", "jnuit"], "junit"),
      (["play", "--speed", "fats"], "fast"), (["play", "--motion", "ful"], "full"),
    ])
  func `A misspelt value is put right`(arguments: [String], meant: String) async throws {
    let result = try await CorslabProcess.run(arguments)
    #expect(result.status == 2)
    #expect(result.errors.contains("\nDid you mean \"\(meant)\"?\n"))
    #expect(result.errors.contains("Please provide one of"))
  }

  @Test(
    arguments: [
      (["help", "nosuch"], "There is no command \"nosuch\". Possible: play, learn, run,"),
      (["help", "rnu"], "There is no command \"rnu\". Did you mean \"run\"? Possible: play,"),
      (["help", "lessons", "chekc"], "Did you mean \"check\"?"),
      (["help", "run", "x"], "There is no command \"x\"."),
      (
        ["nosuch"],
        "There is no command, file or built-in scenario \"nosuch\". Possible: play, learn, run, "
          + "check, respond, scenarios, lessons, config. corslab scenarios has the built-in scenarios."
      ),
      (["nosuch", "--size", "80x24"], "\"nosuch\". Possible: play, learn, run,"),
      (["rnu"], "Did you mean \"run\"? Possible: play, learn,"),
      (["ice-crem"], "Did you mean \"ice-cream\"? Possible: play, learn,"),
      (
        ["config", "nosuch"],
        "There is no command \"nosuch\". Possible: path, show, check, keys."
      ),
      (
        ["lessons", "nosuch", "x"],
        "There is no command \"nosuch\". Possible: list, check, run, new, progress, notes."
      ),
      (["lessons", "lits"], "There is no command \"lits\". Did you mean \"list\"? Possible:"),
      (["scenarios", "ice-crem"], "Did you mean \"ice-cream\"? corslab scenarios has them all."),
      (
        ["learn", "--workshop", "half-dya"],
        "Did you mean \"half-day\"? Possible: 45, 90, half-day."
      ),
    ])
  func `A word that stands for nothing is wrong usage`(
    arguments: [String], message: String
  ) async throws {
    let result = try await CorslabProcess.run(arguments)
    #expect(result.status == 2)
    #expect(result.errors.contains(message))
    #expect(result.output.isEmpty)
  }

  @Test(arguments: [["help"], ["help", "run"], ["help", "lessons", "check"], ["help", "help"]])
  func `Help about what there is succeeds`(arguments: [String]) async throws {
    let result = try await CorslabProcess.run(arguments)
    #expect(result.status == 0)
    #expect(result.output.contains("USAGE: corslab"))
  }

  @Test(arguments: ["run", "check", "play"])
  func `A built-in scenario's misspelt name is put right`(command: String) async throws {
    let result = try await CorslabProcess.run([command, "trailing-slsh"])
    #expect(result.status == 74)
    #expect(
      result.errors == "trailing-slsh: There is no such file or built-in scenario. "
        + "Did you mean \"trailing-slash\"? corslab scenarios has them all.\n")
  }

  @Test(
    arguments: [
      ["--keys", "- m r"], ["--keys=- m r"], ["--keys", "-"], ["--keys="], ["--keys", ""],
      ["--keys", "--"],
    ])
  func `A script of keys may begin with a dash, and may be empty`(keys: [String]) async throws {
    let result = try await CorslabProcess.run(["play", "--snapshot", "-"] + keys)
    let known = keys.last != "--"
    #expect(result.status == (known ? 0 : 2))
    #expect(result.errors.contains("there is no key") == !known)
  }

  @Test(arguments: ["play --snapshot -", "config show", "config keys", "learn 1-1 --linear"])
  func `A configuration that is named has to be there`(command: String) async throws {
    let arguments = command.split(separator: " ").map(String.init)
    let result = try await CorslabProcess.run(arguments + ["--config", "/nowhere/x.yaml"])
    #expect(result.status == 74)
    #expect(result.errors == "/nowhere/x.yaml: No such file or directory\n")
    #expect(result.output.isEmpty)
  }

  @Test func `Other words are not taken for commands`() async throws {
    let result = try await CorslabProcess.run(["one.yaml", "two.yaml"])
    #expect(result.status == 2)
    #expect(!result.errors.contains("Did you mean"))
  }

  @Test(
    arguments: [
      ["run", "\u{1B}[2J"], ["play", "\u{1B}[2J"], ["check", "\u{202E}"], ["\u{9B}2J"],
      ["run", "--format", "\u{1B}[2J", "-"], ["--\u{1B}[2J"], ["play", "--keys", "\u{7}ab"],
    ])
  func `What the command line repeats cannot steer a terminal`(
    arguments: [String]
  ) async throws {
    let result = try await CorslabProcess.run(arguments)
    #expect(result.status != 0)
    #expect(!result.errors.isEmpty)
    for scalar in (result.output + result.errors).unicodeScalars where scalar != "\n" {
      #expect(![.control, .format].contains(scalar.properties.generalCategory))
    }
  }

  @Test(arguments: [("80x24", 24), ("1x1", 1), ("20×5", 5)])
  func `A screen is printed in the size that was asked for`(size: String, rows: Int) async throws {
    let result = try await CorslabProcess.run(
      ["play", "-", "--snapshot", "-", "--size", size], input: scenario)
    #expect(result.status == 0)
    #expect(
      result.output.split(separator: "\n", omittingEmptySubsequences: false).count == rows + 1)
  }
}
