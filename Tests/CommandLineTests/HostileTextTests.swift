import Escaping
import Foundation
import TestSupport
import Testing

/// Whatever a file says: nothing of it reaches a terminal that could steer it, or that nobody sees.
struct HostileTextTests {
  /// What a command is told, and lines of shell for it in a folder with the files of
  /// ``HostileText``; `NAME` is a hostile name.
  ///
  /// Starting the program takes the time, so each start shows as much as it can: one for every place
  /// that prints.
  static let lines: KeyValuePairs = [
    "learn": [
      "learn lessons/01-hostile.md --linear < answers",
      "learn lessons/02-broken.md --linear",
      "learn 3-1 --lessons lessons --snapshot -",
      "learn 3-1 --lessons lessons --snapshot - --keys 'Enter Enter Enter'",
      "learn 3-1 --lessons lessons --workshop 45 --snapshot -",
      "learn --lessons lessons --snapshot -",
      "learn NAME", "learn NAME.md", "learn --lessons lessons --workshop NAME",
    ],
    "lessons": [
      "lessons list --lessons lessons", "lessons list --lessons lessons --format json",
      "lessons list --lessons NAME", "lessons NAME",
      "lessons check --lessons lessons",
      "lessons check lessons/01-hostile.md lessons/02-broken.md NAME",
      "lessons new scenario.yaml", "lessons new broken.yaml",
      "lessons new -o NAME/x scenario.yaml", "lessons new --id NAME",
      "lessons notes 45 --lessons lessons", "lessons notes NAME --lessons lessons",
      "lessons progress --lessons lessons", "lessons progress --merge NAME",
      "lessons progress --merge scenario.yaml NAME",
      "XDG_STATE_HOME=/tmp/NAME; lessons progress --path",
    ],
    "lessons run": [
      "lessons run 3-1 --part 1 --lessons lessons --policy good-policy.yaml",
      "lessons run 3-1 --part 1 --lessons lessons --policy good-policy.yaml --format tap",
      "lessons run 3-1 --part 1 --lessons lessons --policy good-policy.yaml --format junit",
      "lessons run 3-1 --part 1 --lessons lessons --policy policy.yaml",
    ],
    "run": ["text", "json", "jsonl", "sequence", "har", "curl"].map {
      "run --format \($0) scenario.yaml readable.yaml broken.yaml NAME"
    } + ["run --format NAME"],
    "check": ["text", "tap", "junit"].map {
      "check --format \($0) scenario.yaml readable.yaml broken.yaml NAME"
    },
    "respond": [
      "respond policy.yaml requests", "respond good-policy.yaml requests",
      "respond good-policy.yaml NAME",
    ],
    "play": [
      "play scenario.yaml", "play readable.yaml --linear --config config.yaml", "play NAME",
      "play broken.yaml", "play scenario.yaml --snapshot -",
      "play readable.yaml --snapshot - --keys 'Right Right Right'",
      "play scenario.yaml --keys NAME", "play --theme NAME", "NAME", "scenarios NAME",
    ],
    "config": [
      "config check config.yaml", "config check NAME", "config show --config config.yaml",
      "config show --config keys.yaml", "config keys --config keys.yaml",
      "config show --config NAME", "CORSLAB_CONFIG=NAME; config path",
      "CORSLAB_THEME=NAME; config show",
    ],
  ]

  @Test(arguments: lines.map(\.key))
  func `everything that is printed can be seen`(_ command: String) async throws {
    let lines = try #require(Self.lines.first { $0.key == command }).value
    let folder = try TemporaryFolder()
    for (name, text) in HostileText.files { _ = try folder.write(name, text) }
    let arranging = """
      cd '\(folder.path)' && mkdir -p lessons printed state/corslab && mv progress state/corslab &&
      mv *.md map.yaml folklore.yaml workshops.yaml lessons && export XDG_STATE_HOME="$PWD/state" || exit
      """
    let script = lines.enumerated().map { "(\(Self.shell($1))) > printed/\($0) 2>&1" }
    _ = try await CorslabProcess.shell(([arranging] + script).joined(separator: "\n"))
    for (position, line) in lines.enumerated() {
      let file = "\(folder.path)/printed/\(position)"
      let printed = try String(contentsOfFile: file, encoding: .utf8)
      let unseen = printed.unicodeScalars.filter { $0 != "\n" && $0.isUnseen }
      #expect(unseen.isEmpty, "\(line): \(unseen.map { String($0.value, radix: 16) })")
      // Every line shows something of what is hostile: otherwise nothing would be tested.
      let escapes = ["x1B", "u001B", "\\033", "u{202E}", "u202E"]
      #expect(escapes.contains { printed.contains($0) }, "\(line): \(printed)")
    }
  }

  /// A line with the program and the hostile name in their places.
  private static func shell(_ line: String) -> String {
    let named = line.replacing("NAME", with: "'\(HostileText.raw)'")
    return named.split(separator: "; ").count == 2
      ? "export " + named.replacing("; ", with: "; $CORSLAB ") : "$CORSLAB " + named
  }
}
