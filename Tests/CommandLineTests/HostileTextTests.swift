import Escaping
import TestSupport
import Testing

/// Whatever a file says: nothing of it reaches a terminal that could steer it, or that nobody sees.
struct HostileTextTests {
  /// Lines of shell in a folder with the files of ``HostileText``; `NAME` is a hostile name.
  static let lines = [
    "learn lessons/01-hostile.md --linear < answers",
    "learn --lessons lessons --linear < answers",
    "learn lessons/02-broken.md --linear",
    "learn 3-1 --lessons lessons --snapshot -",
    "learn 3-1 --lessons lessons --snapshot - --keys 'Enter Enter Enter'",
    "learn 3-1 --lessons lessons --workshop 45 --snapshot -",
    "learn --lessons lessons --snapshot -",
    "learn NAME", "learn NAME.md", "learn --lessons NAME",
    "learn --lessons lessons --workshop NAME",
    "lessons list --lessons lessons", "lessons list --lessons lessons --format json",
    "lessons list --lessons NAME",
    "lessons check --lessons lessons", "lessons check lessons/01-hostile.md lessons/02-broken.md",
    "lessons check NAME",
    "lessons run 3-1 --part 1 --lessons lessons --policy good-policy.yaml",
    "lessons run 3-1 --part 1 --lessons lessons --policy good-policy.yaml --format tap",
    "lessons run 3-1 --part 1 --lessons lessons --policy good-policy.yaml --format junit",
    "lessons run 3-1 --part 1 --lessons lessons --policy policy.yaml",
    "lessons run 3-1 --part 1 --lessons lessons --change NAME", "lessons run NAME",
    "lessons new scenario.yaml", "lessons new readable.yaml", "lessons new broken.yaml",
    "lessons new NAME", "lessons new -o NAME/x scenario.yaml", "lessons new --id NAME",
    "lessons notes 45 --lessons lessons", "lessons notes NAME --lessons lessons",
    "lessons progress --lessons lessons", "lessons progress --merge NAME",
    "XDG_STATE_HOME=/tmp/NAME; lessons progress --path",
    "lessons progress --merge scenario.yaml NAME",
    "scenarios NAME",
    "respond policy.yaml requests", "respond good-policy.yaml requests", "respond NAME requests",
    "respond good-policy.yaml NAME",
    "play scenario.yaml", "play readable.yaml --linear", "play NAME", "play broken.yaml",
    "play scenario.yaml --snapshot -", "play readable.yaml --snapshot - --keys 'Right Right Right'",
    "play scenario.yaml --keys NAME",
    "play scenario.yaml --linear --config config.yaml", "play --theme NAME",
    "config check config.yaml", "config check NAME", "config show --config config.yaml",
    "config show --config keys.yaml", "config keys --config keys.yaml", "config show --config NAME",
    "config keys --config config.yaml", "CORSLAB_CONFIG=NAME; config path",
    "CORSLAB_THEME=NAME; config show", "CORSLAB_LESSONS=NAME; lessons list",
    "NAME", "run --format NAME",
  ]

  private static let formats =
    ["text", "json", "jsonl", "sequence", "har", "curl"].flatMap { format in
      ["scenario.yaml", "readable.yaml"].map { "run --format \(format) \($0)" }
    }
    + ["text", "tap", "junit"].flatMap { format in
      ["scenario.yaml", "readable.yaml", "broken.yaml", "NAME"].map {
        "check --format \(format) \($0)"
      }
    } + ["run broken.yaml", "run --format json broken.yaml", "run NAME"]

  @Test(arguments: lines + formats)
  func `nothing that nobody sees is printed`(_ line: String) async throws {
    let folder = try TemporaryFolder()
    for (name, text) in [
      ("scenario.yaml", HostileText.scenario), ("readable.yaml", HostileText.readable),
      ("broken.yaml", HostileText.brokenScenario), ("policy.yaml", HostileText.policy),
      ("good-policy.yaml", HostileText.goodPolicy),
      ("config.yaml", HostileText.configuration), ("keys.yaml", HostileText.keys),
      ("answers", HostileText.answers), ("progress", HostileText.progress),
      ("map.yaml", HostileText.map), ("folklore.yaml", HostileText.folklore),
      ("workshops.yaml", HostileText.workshops), ("01-hostile.md", HostileText.lesson),
      ("02-broken.md", HostileText.brokenLesson),
      ("requests", #"{"id": "\u001b[31m\u202e", "method": "GET", "path": "/"}"# + "\n{\u{1B}}\n"),
    ] {
      _ = try folder.write(name, text)
    }
    let arranging = """
      cd '\(folder.path)' && mkdir -p lessons state/corslab && mv progress state/corslab &&
      mv *.md map.yaml folklore.yaml workshops.yaml lessons && export XDG_STATE_HOME="$PWD/state" || exit
      """
    let named = line.replacing("NAME", with: "'\(HostileText.raw)'")
    let command =
      named.split(separator: "; ").count == 2
      ? "export " + named.replacing("; ", with: "; $CORSLAB ") : "$CORSLAB " + named
    let run = try await CorslabProcess.shell(arranging + "\n" + command)
    let printed = run.output + run.errors
    let unseen = printed.unicodeScalars.filter { $0 != "\n" && $0.isUnseen }
    #expect(unseen.isEmpty, "\(unseen.map { String($0.value, radix: 16) })")
    // Every line shows something of what is hostile: otherwise nothing would be tested.
    let escapes = ["x1B", "u001B", "\\033", "u{202E}", "u202E"]
    #expect(escapes.contains { printed.contains($0) }, "\(printed)")
  }
}
