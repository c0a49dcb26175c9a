import Foundation
import TestSupport
import Testing

/// The manual page and the completions are what the program says about itself today.
///
/// `UPDATE_GOLDEN=1` writes them again.
@Suite struct GeneratedDocumentsTests {
  @Test func manualPageIsFresh() async throws {
    let help = try await output(["--experimental-dump-help"])
    let tree = try JSONDecoder().decode(HelpTree.self, from: Data(help.utf8))
    expectGolden(ManualPage(tree.command).source, "../../../docs/man/corslab.1")
  }

  /// Every variable that the sources read by its name.
  @Test func everyVariableOfTheEnvironmentIsInTheManual() throws {
    let root = URL(filePath: #filePath).appending(path: "../../../..").standardized
    let manual = try String(
      contentsOf: root.appending(path: "docs/man/corslab.1"), encoding: .utf8)
    let files = try #require(
      FileManager.default.enumerator(
        at: root.appending(path: "Sources"), includingPropertiesForKeys: nil))
    var names: Set<Substring> = []
    for case let file as URL in files where ["swift", "c"].contains(file.pathExtension) {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /(?:getenv|text|variable|absolute)\("([A-Z_]+)"\)/) {
        names.insert(match.output.1)
      }
    }
    #expect(
      names.isSuperset(of: ["CORSLAB_LESSONS", "EDITOR", "HOME", "NO_COLOR", "TERM", "TMPDIR"]))
    let missing = names.filter { !manual.contains($0) }
    #expect(missing.isEmpty)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionsAreFresh(_ shell: String) async throws {
    let script = try await output(["--generate-completion-script", shell])
    #expect(script.contains("corslab"))
    expectGolden(script, "../../../docs/completions/corslab.\(shell)")
  }

  private func output(_ arguments: [String]) async throws -> String {
    let result = try await CorslabProcess.run(arguments)
    #expect(result.status == 0)
    return result.output
  }
}
