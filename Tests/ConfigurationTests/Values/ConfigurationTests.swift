import Canvas
import Configuration
import Documents
import Playground
import Testing

@Suite struct ConfigurationTests {
  private func preferences(_ theme: Theme, from source: Source) -> Preferences {
    var preferences = Preferences()
    preferences.theme = Setting(theme, from: source)
    return preferences
  }

  @Test func anOptionBeatsTheEnvironmentThatBeatsTheFile() {
    let option = preferences(.light, from: .option("--theme"))
    let environment = preferences(.mono, from: .environment("NO_COLOR"))
    let file = preferences(.colourBlind, from: .file(.start))
    let all = Configuration(options: option, environment: environment, file: file)
    #expect(all.theme == Setting(.light, from: .option("--theme")))
    #expect(Configuration(environment: environment, file: file).theme.value == .mono)
    #expect(Configuration(file: file).theme.value == .colourBlind)
    #expect(Configuration().theme == Setting(.standard, from: .standard))
  }

  @Test func whatNobodyAsksForIsAsUsual() {
    let configuration = Configuration()
    #expect(configuration.settings == Settings())
    #expect(configuration.mouse.value)
    #expect(configuration.glyphs.value == .auto)
    #expect(configuration.interface.value == .screen)
  }

  @Test func theFileChangesKeys() {
    let file = FileReading(Array("keys: {time.forward: [Right, Space]}".utf8)).preferences
    let keymap = Configuration(file: file).settings.keymap
    #expect(keymap.command(for: .space, in: .stage) == .time(.forward))
  }
}
