import Canvas
import Lessons
import Model
import Playground
import Simulation
import TestSupport
import Testing

/// Where there is room for one pane it is the one that the step is about, until somebody chooses.
@Suite struct FollowingTests {
  private let start = AppState(.iceCream, size: Size(columns: 60, rows: 20))

  @Test func thePaneFollowsTheStep() {
    var panes: [Pane] = []
    var state = start
    for _ in start.timeline.steps {
      if panes.last != state.stage.focus { panes.append(state.stage.focus) }
      state.type("→")
    }
    #expect(panes.first == .browser && panes.last == .browser)
    #expect(panes.contains(.network) && panes.contains(.why))
  }

  @Test func aChosenPaneStaysUntilEscape() {
    let chosen = start.typing("3 → → → →")
    #expect(chosen.stage.focus == .server)
    let following = chosen.typing("Esc")
    #expect(following.mode == .stage)
    #expect(following.stage.focus == .network)
    #expect(following.typing("G").stage.focus == .browser)
  }

  @Test func onLargeScreensTheFocusStays() {
    #expect(AppState(.iceCream).typing("3 → → → →").stage.focus == .server)
  }

  /// A message on its way is drawn, whatever the size and the pane.
  @Test(arguments: ["60x20", "80x24", "120x40", "100x30"])
  func theMessageInFlightIsSeenAtItsStep(_ text: String) throws {
    let size = try #require(Size(text))
    for scenario in ScenarioCatalogue.embedded.scenarios {
      for keys in ["", "1", "1 z", "3 z", "4 z"] {
        var state = AppState(scenario, size: size).typing(keys)
        for _ in state.timeline.steps {
          if state.timeline.step?.moment.actor == .network {
            let signs = render(state).screen.lines.joined().filter { $0 == "◉" }.count
            #expect(signs >= 2, "\(scenario.id) \(text) \(keys) \(state.timeline.index ?? 0)")
          }
          state.type("→")
        }
      }
    }
  }

  @Test func commandsAndHelpAreNamedOnEveryScreen() throws {
    for text in ["60x20", "80x24", "120x40"] {
      let size = try #require(Size(text))
      for scenario in ScenarioCatalogue.embedded.scenarios {
        var state = AppState(scenario, size: size)
        for _ in state.timeline.steps {
          #expect(
            render(state).screen.lines.last?.hasSuffix(": commands  ? help") == true
              || text == "120x40")
          state.type("→")
        }
      }
    }
  }
}
