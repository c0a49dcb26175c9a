import Configuration
import Documents
import Escaping
import Playground
import Testing

@Suite struct ConfigurationYAMLTests {
  private func reading(_ text: String) -> FileReading { FileReading(Array(text.utf8)) }

  @Test func everyLineSaysWhereItComesFrom() {
    var options = Preferences()
    options.mouse = Setting(false, from: .option("--no-mouse"))
    let configuration = Configuration(
      options: options,
      environment: EnvironmentReading { $0 == "NO_COLOR" ? "1" : nil }.preferences,
      file: reading("speed: fast\nkeys:\n  time.forward: [Right, Space]").preferences)
    let text = configuration.yaml().text
    #expect(
      text.hasPrefix(
        """
        theme: mono        # environment, NO_COLOR
        glyphs: auto       # default
        motion: full       # default
        mouse: false       # option, --no-mouse
        speed: fast        # file, line 1
        interface: screen  # default
        keys:
          time.forward: [Right, Space]
        """))
    let lines = text.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("  time.forward:") && $0.hasSuffix("# file, line 3") })
    #expect(
      lines.contains { $0.hasPrefix("  time.play: []") && $0.hasSuffix("# default, without Space") }
    )
  }

  @Test(
    arguments: [
      "", "theme: light\nmouse: false", "keys: {time.forward: [Right, Space], edit.undo: []}",
      "keys: {corslab.commands: [\"#\", \":\", \"-\", \"?\", \"'\", \"\\\"\", \"[\"]}",
      "keys: {edit.undo: r, pane.raw: u}", "interface: linear\nspeed: slow\nmotion: reduced",
    ])
  func whatIsShownSaysTheSameAgain(_ text: String) {
    let before = Configuration(file: reading(text).preferences)
    let again = reading(before.yaml().text)
    #expect(again.problems.isEmpty)
    let after = Configuration(file: again.preferences)
    #expect(after.settings == before.settings)
    #expect(after.theme.value == before.theme.value)
    #expect(after.mouse.value == before.mouse.value)
    #expect(after.interface.value == before.interface.value)
  }
}
