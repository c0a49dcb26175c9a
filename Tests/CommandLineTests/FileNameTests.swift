import Escaping
import Foundation
import TestSupport
import Testing

@testable import corslab

/// To the system a file's name is bytes.
@Suite struct FileNameTests {
  @Test(
    arguments: [
      [0x61], Array("caf\u{E9}✓".utf8), [0x63, 0xE9], [0xFF, 0xFE, 0x2F, 0x80], [0xC3],
      [0xE2, 0x9C],
      [0xE2, 0x9C, 0x61], [0xED, 0xA0, 0x80], [0xF4, 0x8F, 0xBF, 0xA9], [0xC0, 0xAF], [],
    ] as [[UInt8]])
  func everyNameComesBack(_ name: [UInt8]) {
    let text = FileName.text(name)
    #expect(FileName.bytes(text) == name)
    #expect(text.asFileName == name.map { CChar(bitPattern: $0) } + [0])
  }

  @Test func namesAreShownAsTheyAre() {
    #expect(VisibleText(FileName.text([0x63, 0xE9, 0x1B])) == "c\\xE9\\x1B")
    #expect(VisibleText("caf\u{E9}") == "caf\u{E9}")
  }

  @Test func whatIsCalledAfterAFileShowsBytesThatAreNoText() async throws {
    let folder = try TemporaryFolder()
    let scenario = try folder.write(
      "x.yaml", "page: https://a.example\nrequest: {url: https://b.example/}\n")
    let run = try await CorslabProcess.shell(
      """
      cd '\(folder.path)' || exit
      name=$(printf 'caf\\351'); mkdir lessons; cp '\(scenario)' "$name.yaml"
      echo > "lessons/$name.md"
      for format in text tap junit; do "$CORSLAB" check --format $format "$name.yaml"; done
      "$CORSLAB" run --format jsonl "$name.yaml" | cut -d, -f1
      for format in text json; do "$CORSLAB" lessons list --lessons lessons --format $format; done
      """)
    let lines = [
      "· caf\\xE9: expects nothing", "ok 1 - caf\\\\xE9 # SKIP expects nothing",
      "<testcase classname=\"caf\\xE9\" name=\"caf\\xE9\" file=\"caf\\xE9.yaml\">",
      #"{"id":"caf\\xE9""#, "  caf\\xE9.md: cannot be read", #""path": "caf\\xE9.md""#,
    ]
    for line in lines { #expect(run.output.contains(line), "\(run.output)") }
  }

  @Test func aFileWithANameThatIsNoTextIsReadWrittenAndNamed() async throws {
    let folder = try TemporaryFolder()
    let scenario = try folder.write("x.json", ScenarioLine.get(id: "x"))
    let run = try await CorslabProcess.shell(
      """
      cd '\(folder.path)' || exit
      name=$(printf 'caf\\351'); mkdir "$name"; cp '\(scenario)' "$name/$name.json"
      "$CORSLAB" check "$name/$name.json"
      "$CORSLAB" play --snapshot - --size 80x24 "$name/$name.json" | grep -c Network
      "$CORSLAB" lessons new -o "$name/$name.md" && "$CORSLAB" lessons check "$name/$name.md"
      "$CORSLAB" lessons list --lessons "$name" | wc -l
      XDG_CONFIG_HOME=$PWD/$name "$CORSLAB" config path
      "$CORSLAB" run "$name/none.json"
      """)
    #expect(run.output.hasPrefix("✓ x\n1\n✓ caf\\xE9/caf\\xE9.md "))
    #expect(run.output.hasSuffix("/caf\\xE9/corslab/config.yaml\n"))
    #expect(run.errors == "caf\\xE9/none.json: No such file or directory\n")
    #expect(run.status == 74)
  }
}
