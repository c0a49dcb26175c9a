import Canvas
import Playground
import Server
import Simulation
import TestSupport
import Testing

@Suite struct StageTests {
  private let start = AppState(.iceCream)

  @Test func tabGoesRoundThePanes() {
    var panes: [Pane] = []
    var state = start
    for _ in start.panes {
      panes.append(state.stage.focus)
      state.type("Tab")
    }
    #expect(Set(panes) == Set(start.panes))
    #expect(state.stage.focus == start.stage.focus)
    #expect(start.typing("Tab S-Tab").stage.focus == start.stage.focus)
  }

  @Test(arguments: [Pane.browser, .network, .server, .why])
  func numbersGoToPanes(_ pane: Pane) {
    #expect(start.typing("\(pane.rawValue)").stage.focus == pane)
  }

  @Test func downLeadsThroughEveryPaneAndBackToTheFirst() {
    var state = start.typing("n")
    var panes: Set<Pane> = []
    for _ in 0..<120 {
      panes.insert(state.stage.focus)
      state.type("↓")
    }
    #expect(panes == Set(start.panes))
  }

  @Test func upIsTheWayBackDown() {
    var state = start.typing("n")
    for _ in 0..<60 {
      let before = state
      state.type("↓ ↑")
      #expect(state.stage.focus == before.stage.focus)
      #expect(state.selection == before.selection)
      state.type("↓")
    }
  }

  @Test func escapeLeavesTheZoomAndThenOnlySaysAWord() {
    let zoomed = start.typing("z")
    #expect(zoomed.layout.kind == .zoomed)
    #expect(zoomed.typing("Esc").layout.kind == .wide)
    let idle = start.typing("Esc Esc")
    #expect(idle.mode == .stage)
    #expect(idle.notice?.tone == .done)
    // A key that was pressed once too often changes nothing.
    #expect(idle.typing("r") == start.typing("r"))
  }

  @Test func arrowsAndEnterReachEverythingFromTheCommands() {
    // Editing: down to a field of the policy, Enter.
    var state = start
    for _ in 0..<60 where state.stage.focus != .server { state.type("↓") }
    #expect(state.typing("↵").mode == .editing)
    // Scenarios, help and quitting: down to the command, Enter.
    for command in [Command.around(.open), .around(.help), .around(.quit)] {
      var state = start.typing(":")
      for _ in 0..<80 {
        guard case .list(let list)? = state.overlay, list.choice?.choice != .command(command) else {
          break
        }
        state.type("↓")
      }
      let outbound = state.update(.keyPressed(.enter))
      switch command {
      case .around(.open): #expect(state.mode == .choosing)
      case .around(.help): #expect(state.mode == .reading)
      default: #expect(outbound == [.quit])
      }
    }
  }

  @Test func quittingIsAskedOfTheOutsideWorld() {
    var state = start
    #expect(state.update(.keyPressed("q")) == [.quit])
    #expect(state.update(.keyPressed(.control("c"))) == [.quit])
    #expect(state.update(.keyPressed(.control("z"))) == [.suspend])
    #expect(state.update(.keyPressed(.control("l"))) == [.redraw])
  }

  @Test func onAScreenThatIsTooSmallOnlyLeavingWorks() {
    var state = start
    _ = state.update(.resized(Size(columns: 39, rows: 11)))
    let before = state
    state.type("→ e 3 ?")
    #expect(state.timeline == before.timeline)
    #expect(state.overlay == nil && state.editor == nil)
    #expect(state.update(.keyPressed("q")) == [.quit])
  }

  @Test func aClickSelectsAndASecondOneOpens() throws {
    var state = start
    let content = try #require(state.screenful.content(of: .server))
    let target = try #require(
      content.targets.first { target in
        if case .field(.policy(_, .methods)) = target { true } else { false }
      })
    _ = state.update(.clicked(.target(.server, target)))
    #expect(state.stage.focus == .server)
    #expect(state.editor == nil)
    _ = state.update(.clicked(.target(.server, target)))
    #expect(state.editor?.field.title == "Methods")
  }

  @Test func clicksReachPanesStepsAndHints() {
    var state = start
    _ = state.update(.clicked(.pane(.why)))
    #expect(state.stage.focus == .why)
    _ = state.update(.clicked(.step(3)))
    #expect(state.timeline.index == 3)
    _ = state.update(.clicked(.command(.around(.help))))
    #expect(state.mode == .reading)
  }

  @Test func theWheelMovesWhatItIsOver() {
    var state = start
    _ = state.update(.scrolledDown(.step(0)))
    #expect(state.timeline.index == 1)
    _ = state.update(.scrolledUp(.step(0)))
    #expect(state.timeline.index == 0)
    _ = state.update(.scrolledDown(.pane(.server)))
    #expect(state.stage.focus == .server)
  }

  @Test func whatTheOutsideWorldSaysIsShownUntilTheNextKey() {
    var state = start
    _ = state.update(.told(Notice(.done, "Copied: Methods.")))
    #expect(render(state).screen.lines.last?.contains("Copied: Methods.") == true)
    state.type("→")
    #expect(state.notice == nil)
  }

  // MARK: Why

  @Test(arguments: ["60x20", "80x24", "120x40", "40x12"])
  func enterUnfoldsWhatTheStepLookedAtBesides(_ size: String) throws {
    let state = AppState(.iceCream, size: try #require(Size(size))).typing("4")
    let unfolded = state.typing("↵")
    #expect(unfolded.selection == .finding(0))
    #expect(unfolded.stage[.why] == .finding(0))
    #expect(try Screens.rows(.why, of: unfolded).contains { $0.contains("the URL can be parsed") })
  }

  /// Whatever is selected in Why is seen, at every step and from every side.
  @Test(
    arguments: ["60x20", "80x24", "120x40", "40x12", "80x22"], ["", "↑", "↓", "↓ ↓ ↓", "↵ Esc"])
  func whatIsSelectedInWhyIsSeen(_ size: String, _ keys: String) throws {
    for scenario in [Scenario.iceCream, .iceCream { $0.allow.methods = .list(["GET"]) }] {
      var state = AppState(scenario, size: try #require(Size(size)))
      for _ in state.timeline.steps {
        let looking = state.typing("4 " + keys)
        if looking.stage.focus == .why, looking.overlay == nil, let target = looking.selection {
          let content = try #require(looking.screenful.content(of: .why))
          let rows = try #require(looking.layout.inside(.why)).rows
          let row = try #require(content.row(of: target))
          let seen = row - content.offset(showing: target, rows: rows)
          #expect(row < content.pinned || (content.pinned..<rows).contains(seen), "\(target)")
        }
        state.type("→")
      }
    }
  }

  @Test func whereThereIsNothingToOpenTheHintFadesAndTheKeySaysSo() {
    let state = AppState(.iceCream).typing("→ → → → 4")
    #expect(state.timeline.step?.findings.isEmpty == true)
    #expect(state.typing("↵").notice?.text == "There is nothing to open here.")
  }
}
