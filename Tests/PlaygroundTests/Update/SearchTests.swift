import Canvas
import Model
import Playground
import Simulation
import TestSupport
import Testing

/// Searching the run, and the text that is open.
@Suite struct SearchTests {
  private let start = AppState(.iceCream)

  @Test func typingGoesToTheFirstStepThatHasTheText() {
    let state = start.typing("/ \"200 ok\"")
    #expect(state.mode == .searching)
    let step = state.timeline.step
    #expect(step?.moment == .requestServed, "\(String(describing: step?.moment))")
  }

  @Test func enterAndDownGoOnAndUpGoesBack() {
    let first = start.typing("/ \"vary\"")
    let second = first.typing("↵")
    #expect(second.search?.found != first.search?.found)
    #expect(second.typing("↑").search?.found == first.search?.found)
    #expect(first.typing("↓").search?.found == second.search?.found)
  }

  @Test func theSearchGoesRoundInBothDirections() {
    let first = start.typing("/ \"vary\"")
    var state = first
    var places: [Search.Place] = []
    repeat {
      if let found = state.search?.found { places.append(found) }
      state.type("↵")
    } while state.search?.found != first.search?.found && places.count < 100
    #expect(places == places.sorted() && places.count > 1)
    #expect(first.typing("↑").search?.found == places.last)
  }

  @Test func everythingThatIsFoundHasTheText() {
    var state = start.typing("/ \"ORIGIN\"")
    for _ in 0..<40 {
      let frame = render(state)
      let text = frame.screen.lines.joined(separator: "\n").lowercased()
      #expect(text.contains("origin"))
      state.type("↵")
    }
  }

  @Test func headersOfMessagesAreFoundAndSelected() {
    let state = start.typing("/ \"sec-fetch-mode\"")
    guard case .header(_, isAnswer: false, _)? = state.stage[.network] else {
      Issue.record("no header is selected")
      return
    }
  }

  @Test func whatIsNowhereIsSaidAndNothingMoves() {
    let state = start.typing("→ → / \"no such thing\"")
    #expect(state.search?.fails == true)
    #expect(state.timeline.index == 2)
    #expect(render(state).screen.lines.last?.contains("nowhere") == true)
    #expect(state.typing("↵ ↑").timeline.index == 2)
  }

  @Test func escapeEndsTheSearchAndStays() {
    let found = start.typing("/ \"200 ok\"")
    let ended = found.typing("Esc")
    #expect(ended.mode == .stage)
    #expect(ended.timeline.place == found.timeline.place)
  }

  @Test func theHelpIsSearchedToo() {
    let small = AppState(.iceCream, size: Size(columns: 80, rows: 24))
    let help = small.typing("? / \"redraw\"")
    #expect(help.search?.fails == true)
    let found = small.typing("? / \"undo\"")
    #expect(render(found).screen.lines.contains { $0.contains("undo") })
    #expect(found.typing("Esc").mode == .reading)
  }

  @Test func whatIsFoundIsUnderlined() throws {
    let frame = render(start.typing("/ \"lolnet\""))
    let cells = (0..<frame.screen.size.rows).flatMap { row in
      (0..<frame.screen.size.columns).map { frame.screen[Point(row: row, column: $0)] }
    }
    let marked = cells.filter { $0.emphasis.contains(.underline) && $0.emphasis.contains(.bold) }
    #expect(marked.map(\.text).joined().contains("lolnet"))
  }
}
