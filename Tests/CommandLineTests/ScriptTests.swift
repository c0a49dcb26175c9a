import Foundation
import Testing

/// What holds for every script, because not every shell and terminal can be tried.
@Suite struct ScriptTests {
  private static let folder = URL(filePath: #filePath).appending(path: "../../../scripts")
    .standardized

  /// The scripts with their texts.
  private static func scripts() throws -> [(name: String, text: String)] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().compactMap { name in
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      return text.hasPrefix("#!/usr/bin/env bash\n") ? (name, text) : nil
    }
  }

  /// Up to version 4.3, which macOS has, bash takes an empty list for a variable that is not set.
  @Test func listsThatMayBeEmptyAreGuarded() throws {
    var guarded = 0
    for (name, text) in try Self.scripts() {
      let empty = Set(text.matches(of: /([a-z_]+)=\(\)/).map(\.output.1))
      for list in empty {
        let use = "\"${\(list)[@]}\""
        let guardedUse = "${\(list)[@]+\(use)}"
        guarded += text.components(separatedBy: guardedUse).count - 1
        let rest = text.replacing(guardedUse, with: "")
        #expect(!rest.contains(use), "\(name): \(use) instead of \(guardedUse)")
      }
    }
    #expect(guarded > 0)
  }

  /// Otherwise the compiler is called in another way where standard error is a terminal, and everything
  /// is built once more.
  @Test func buildsAreTheSameWithAndWithoutATerminal() throws {
    var builds = 0
    for (name, text) in try Self.scripts() {
      for line in text.split(separator: "\n") where line.contains("swift build ") {
        guard !line.contains("--show-bin-path"), !line.contains("#") else { continue }
        builds += 1
        #expect(line.contains("--no-color-diagnostics"), "\(name): \(line)")
      }
    }
    #expect(builds >= 4)
  }
}
