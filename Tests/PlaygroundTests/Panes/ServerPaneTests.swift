import Canvas
import Playground
import Simulation
import TestSupport
import Testing

/// What the server's pane says of answers, lists and side effects.
@Suite struct ServerPaneTests {
  @Test(arguments: Screens.sizes)
  func anAnswerStaysUntilTheNextIsThere(_ size: String) throws {
    var state = AppState(.iceCream, size: try #require(Size(size))).typing("3")
    var seen: [String] = []
    for _ in state.timeline.steps {
      let pane = try Screens.rows(.server, of: state).joined(separator: "\n")
      let text = try #require(told.first { pane.contains($0) }, "\(pane)")
      if seen.last != text { seen.append(text) }
      state.type("→")
    }
    #expect(seen == told)
  }

  /// What is said in turn.
  private let told = ["nobody has asked", "not answered yet", "nswer to 1", "nswer to 2"]

  @Test func anotherServersAnswerIsNotItsOwn() throws {
    let text = try Screens.text(
      """
      page: https://app.example
      requests: [{url: "https://a.example/"}, {url: "https://b.example/"}]
      servers:
        - {server: "https://a.example", allow: {origins: "*"}}
        - {server: "https://b.example", allow: {origins: "*"}}
      """, "120x40", "n n")
    #expect(text.contains("3 Server · https://b.example"))
    #expect(text.contains("(not answered yet)"))
    #expect(!text.contains("answer to 1"))
  }

  @Test(arguments: [
    (["https://app.example", "https://partner.example"], "•https://app.example +1"),
    (["https://partner.example", "https://app.example"], "•https://app.example +1"),
    (["https://a.example", "https://b.example", "https://c.example"], "https://a.example +2"),
    (["https://a-very-long-name-of-a-host.example", "https://b.example"], "…st.example +1"),
  ])
  func severalOriginsAreNotShownAsOne(_ origins: [String], _ shown: String) throws {
    let list = origins.map { "\"\($0)\"" }.joined(separator: ", ")
    let text = try Screens.text(
      """
      page: https://app.example
      request: {url: "https://api.example/"}
      servers: [{server: "https://api.example", allow: {origins: [\(list)]}}]
      """, "80x24")
    #expect(text.contains(shown), "\(text)")
  }

  @Test func theEdgeTellsOfASideEffectThatLiesBelowIt() throws {
    let before = try Screens.lines(.iceCream, "80x24", "").joined(separator: "\n")
    #expect(before.contains("PUT /icecream never  ↓"))
    let after = try Screens.lines(.iceCream, "80x24", "G").joined(separator: "\n")
    #expect(after.contains("PUT /icecream once  ↓"))
  }
}
