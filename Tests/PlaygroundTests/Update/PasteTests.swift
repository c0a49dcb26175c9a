import Canvas
import Playground
import Server
import Simulation
import TestSupport
import Testing

/// What is pasted is one edit, and is never obeyed.
@Suite struct PasteTests {
  private let start = AppState(.iceCream)

  private func pasting(_ text: String, after keys: String) -> AppState {
    var state = start.typing(keys)
    #expect(state.update(.pasted(text)).isEmpty)
    return state
  }

  @Test func inAnEditorItIsTypedWithoutLineBreaks() {
    let state = pasting("PUT,\nq", after: "3 ↓ ↵ C-u")
    #expect(state.scenario.servers[0].allow.methods == .list(["PUT", "q"]))
  }

  @Test func onTheStageItBecomesTheSelectedValue() {
    let state = pasting("PUT, q", after: "3 ↓")
    #expect(state.editor?.line.text == "PUT, q")
    #expect(state.typing("Esc").scenario == start.scenario)
    let kept = state.typing("↵")
    #expect(kept.scenario.servers[0].allow.methods == .list(["PUT", "q"]))
    #expect(kept.typing("u").scenario == start.scenario)
  }

  @Test func aWholePolicyIsTakenAsOneEdit() throws {
    let policy = try #require(start.screenful.scene.policy)
    let state = pasting(PolicyWriter.yaml(policy) + "style: express\n", after: "")
    #expect(state.scenario.servers[0].style == .express)
    #expect(state.typing("u").scenario == start.scenario)
  }

  @Test func linesThatAreNoPolicyChangeNothing() {
    let state = pasting("q\nq\nq", after: "")
    #expect(state.scenario == start.scenario)
    #expect(state.notice?.tone == .refused)
  }

  @Test(arguments: ["?", ":", "/"])
  func whereverOneIsNothingIsObeyed(_ keys: String) {
    #expect(pasting("q", after: keys).mode == start.typing(keys).mode)
  }
}
