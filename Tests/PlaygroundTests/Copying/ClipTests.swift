import Browser
import Model
import Playground
import Server
import Simulation
import TestSupport
import Testing

/// What is copied and is no code does no harm where it is pasted.
@Suite struct ClipTests {
  @Test(arguments: HostileText.table)
  func `a line stays a line`(_ text: String) {
    let clip = Clip("the line of the console", text)
    #expect(clip.text.unicodeScalars.allSatisfy { !$0.isHarmful })
  }

  @Test(arguments: HostileText.table)
  func `a text has breaks and tabs, and nothing else that nobody sees`(_ text: String) {
    let clip = Clip("the body", text: text)
    #expect(
      clip.text.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\t" || !$0.isHarmful })
    let breaks = text.unicodeScalars.count { $0 == "\n" || $0 == "\t" }
    #expect(clip.text.unicodeScalars.count { $0 == "\n" || $0 == "\t" } == breaks)
  }

  @Test func `what can be seen stays`() {
    #expect(Clip("a", "é 日本 🍦 \\n '").text == "é 日本 🍦 \\n '")
    #expect(Clip("a", text: "{\n\t\"a\": 1\n}").text == "{\n\t\"a\": 1\n}")
    #expect(Clip("a", "x\ntouch PWNED\u{1B}").text.hasPrefix("x\\"))
  }

  /// Whatever of a hostile scenario is selected, the clips are harmless.
  @Test func `every clip of a hostile run is harmless`() {
    let hostile = "a\u{1B}]52;c;eA==\u{7}\n'; touch PWNED; '\u{9B}\u{202E}"
    var scenario = Scenario.iceCream
    scenario.servers[0].routes = []
    scenario.stimuli = [
      .request(
        ScriptCall(
          client: .curl, page: Page(), url: "https://api.notmyidea.example/" + hostile,
          method: hostile, headers: [Header(HeaderName(hostile), hostile)], body: hostile))
    ]
    var state = AppState(scenario).typing("G")
    for pane in ["1", "2", "3", "4"] {
      state.type(pane)
      for _ in 0..<30 {
        for clip in state.screenful.clips {
          let isText = clip.what.hasPrefix("the body")
          let isYAML = clip.what.contains("YAML") || clip.what.contains("headers")
          for scalar in clip.text.unicodeScalars where scalar.isHarmful {
            #expect(scalar == "\n" && (isText || isYAML), "\(clip)")
          }
        }
        state.type("↓")
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether a terminal would obey it, or a person not see it.
  fileprivate var isHarmful: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
