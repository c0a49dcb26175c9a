import Canvas
import Configuration
import Documents
import Playground
import Testing

@Suite struct EnvironmentReadingTests {
  private func read(_ variables: [String: String]) -> EnvironmentReading {
    EnvironmentReading { variables[$0] }
  }

  @Test func everySettingHasAVariable() {
    let preferences = read([
      "CORSLAB_THEME": "colorblind", "CORSLAB_GLYPHS": "unicode", "CORSLAB_MOTION": "reduced",
      "CORSLAB_MOUSE": "false", "CORSLAB_SPEED": "slow", "CORSLAB_INTERFACE": "linear",
    ]).preferences
    #expect(preferences.theme == Setting(.colourBlind, from: .environment("CORSLAB_THEME")))
    #expect(preferences.glyphs?.value == .unicode)
    #expect(preferences.motion?.value == .reduced)
    #expect(preferences.mouse?.value == false)
    #expect(preferences.speed?.value == .slow)
    #expect(preferences.interface?.value == .linear)
  }

  @Test(
    arguments: [
      ([:], nil), (["NO_COLOR": ""], nil), (["NO_COLOR": "1"], .mono),
      (["NO_COLOR": "1", "CORSLAB_THEME": "light"], .light),
      (["NO_COLOR": "1", "CORSLAB_THEME": ""], .mono),
    ] as [([String: String], Theme?)])
  func noColourCountsForLessThanATheme(_ variables: [String: String], _ theme: Theme?) {
    #expect(read(variables).preferences.theme?.value == theme)
  }

  @Test func whatIsWrongIsToldAndLeftOut() {
    let reading = read(["CORSLAB_THEME": "lihgt", "CORSLAB_MOUSE": "maybe"])
    #expect(reading.preferences == Preferences())
    #expect(
      reading.problems.map(\.message) == [
        "CORSLAB_THEME: no such value \"lihgt\". Did you mean \"light\"? Possible: default, light, colorblind, mono.",
        "CORSLAB_MOUSE is true or false, without quotes.",
      ])
    #expect(reading.problems.allSatisfy { $0.place == nil })
  }
}
