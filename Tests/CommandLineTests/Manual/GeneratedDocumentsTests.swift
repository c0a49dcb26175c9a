import Foundation
import TestSupport
import Testing

/// The manual page and the completions are what the program says about itself today.
///
/// `UPDATE_GOLDEN=1` writes them anew.
@Suite struct GeneratedDocumentsTests {
  @Test func manualPageIsFresh() async throws {
    let help = try await output(["--experimental-dump-help"])
    let tree = try JSONDecoder().decode(HelpTree.self, from: Data(help.utf8))
    expectGolden(ManualPage(tree.command).source, "../../../docs/man/corslab.1")
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
