import Canvas
import Playground
import Server
import Simulation
import TestSupport
import Testing

/// The chain as a stack of layers.
@Suite struct ChainTests {
  private let start = AppState(
    .iceCream { $0.chain = [.auth(AuthLayer()), .cors(CORSLayer()), .app] })

  private func chain(_ state: AppState) -> [Layer.Kind] {
    state.scenario.servers[0].chain.map(\.kind)
  }

  /// The state with the layer at a position selected.
  private func selecting(_ position: Int) -> AppState {
    var state = start.typing("3")
    let layer = Field.layer(.server(0), position, isNew: false)
    for _ in 0..<60 where state.selectedField != layer { state.type("↓") }
    return state
  }

  @Test func theStackStandsInThePaneFromTheOutsideIn() {
    let lines = render(start).screen.lines
    let rows = ["Chain        auth", "             cors", "             app"].map { text in
      lines.firstIndex { $0.contains(text) }
    }
    #expect(rows.compactMap { $0 }.count == 3)
    #expect(rows.compactMap { $0 } == rows.compactMap { $0 }.sorted())
  }

  @Test func aLayerIsMovedAndStaysSelected() {
    let moved = selecting(0).typing("J")
    #expect(chain(moved) == [.cors, .auth, .app])
    #expect(moved.selectedField == .layer(.server(0), 1, isNew: false))
    #expect(moved.typing("K").scenario == start.scenario)
    #expect(moved.typing("u").scenario == start.scenario)
  }

  @Test func theApplicationStaysInnermost() {
    for (position, key) in [(1, "J"), (2, "K"), (2, "J"), (0, "K")] {
      let state = selecting(position).typing(key)
      #expect(state.scenario == start.scenario)
      #expect(state.notice?.tone == .refused)
    }
  }

  @Test func aLayerIsTakenOut() {
    #expect(chain(selecting(0).typing("x")) == [.cors, .app])
    #expect(selecting(2).typing("x").notice?.tone == .refused)
  }

  @Test func aLayerIsPutInBeforeTheSelectedOne() {
    let state = selecting(1).typing("a \"limit {body: 10}\" ↵")
    #expect(chain(state) == [.auth, .limit, .cors, .app])
    #expect(state.selectedField == .layer(.server(0), 1, isNew: false))
    #expect(chain(start.typing("a \"cache {ttl: 60}\" ↵")) == [.cache, .auth, .cors, .app])
  }

  @Test func aLayerIsEdited() {
    let state = selecting(0).typing("↵ C-u \"auth {scheme: basic}\" ↵")
    guard case .auth(let layer) = state.scenario.servers[0].chain[0] else {
      Issue.record("the layer is gone")
      return
    }
    #expect(layer.scheme == .basic)
  }

  @Test func everyLayerThatIsOfferedCanBePutIn() throws {
    let field = Field.layer(.server(0), 0, isNew: true)
    let choices = field.choices(in: start.scenario, asking: nil)
    for choice in choices {
      let changed = try field.applying(choice.text, to: start.scenario)
      #expect(changed.servers[0].chain.count == 4, "\(choice.text)")
    }
    #expect(
      Set(choices.map { $0.text.prefix { $0 != " " } }).count == Layer.Kind.allCases.count - 1)
  }
}
