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
      (["play", "-", "--size", "80"], "The value '80' is invalid for '--size <columns x rows>'"),
      (["play", "-", "--size", "0x24"], "The value '0x24' is invalid"),
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
    #expect(result.errors.contains("Did you mean corslab \(meant)?"))
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
