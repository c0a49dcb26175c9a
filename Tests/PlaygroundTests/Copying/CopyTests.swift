import Canvas
import Playground
import Server
import Simulation
import TestSupport
import Testing

/// What can be copied, and what happens where there is no clipboard.
@Suite struct CopyTests {
  private let start = AppState(.iceCream).typing("G")

  private func clip(_ what: String, _ state: AppState) -> Clip? {
    state.screenful.clips.first { $0.what.contains(what) }
  }

  @Test func theMenuOffersTheSelectedThingFirst() throws {
    var state = start.typing("3 ↓ y")
    #expect(state.mode == .choosing)
    let outbound = state.update(.keyPressed(.enter))
    #expect(outbound == [.copy(Clip("Methods", "PUT, GET, DELETE"))])
  }

  @Test func theRequestIsACurlCommand() throws {
    let curl = try #require(clip("curl", start)?.text)
    #expect(curl.hasPrefix("curl --include --request PUT https://api.notmyidea.example/icecream"))
    #expect(curl.contains("--header 'Origin: https://lolnet.example'"))
  }

  @Test func theScriptIsWhole() throws {
    let code = try #require(clip("code", start)?.text)
    #expect(code.hasPrefix("fetch(\"https://api.notmyidea.example/icecream\", {"))
    #expect(code.hasSuffix("})"))
    #expect(!code.contains("…"))
  }

  @Test func thePolicyIsReadBack() throws {
    let yaml = try #require(clip("policy", start)?.text)
    let reading = PolicyReading(Array(yaml.utf8))
    #expect(reading.policy == start.scenario.servers[0])
  }

  @Test func aSelectedHeaderIsCopiedAsALine() throws {
    var state = start.typing("2")
    for _ in 0..<20 {
      if case .header? = state.selection { break }
      state.type("↓")
    }
    let first = try #require(state.screenful.clips.first)
    #expect(first.what.hasPrefix("the header "))
    #expect(first.text.contains(": "))
  }

  @Test func withoutAClipboardTheTextIsShownAndTheMouseGoes() {
    var state = start
    let clip = Clip("the body", "served")
    #expect(state.update(.notCopied(clip)) == [.captureMouse(false)])
    #expect(render(state).screen.lines.contains { $0.hasPrefix("served") })
    #expect(state.update(.keyPressed(.escape)) == [.captureMouse(true)])
    #expect(state.mode == .stage)
  }

  @Test func aMouseThatWasOffStaysOff() {
    var state = start.typing("%")
    #expect(state.update(.notCopied(Clip("the body", "served"))).isEmpty)
    #expect(state.update(.keyPressed(.escape)).isEmpty)
  }
}
