import Canvas
import Lessons
import Model
import Playground
import Simulation
import TestSupport
import Testing

/// The sentence on a step names who really acts.
@Suite struct NarrationTests {
  /// The screen at the last step of a kind.
  private func screen(_ id: String, last moment: Moment) throws -> String {
    let scenario = try #require(ScenarioCatalogue.embedded.scenarios.first { $0.id == id })
    let state = AppState(scenario, size: Size(columns: 120, rows: 40))
    let steps = state.timeline.trace.steps
    let index = try #require(steps.lastIndex { $0.moment == moment })
    let there = state.typing(String(repeating: "→ ", count: index))
    return render(there).screen.lines.joined(separator: "\n")
  }

  @Test func aRedirectedRequestIsAnsweredByWhomItWasSentTo() throws {
    let screen = try screen("null-after-redirect", last: .requestServed)
    #expect(screen.contains("new-api.example has done its work and answers 200."))
  }

  @Test func whatACacheAnswersTheServerNeverHears() throws {
    let screen = try screen("poisoned-cache", last: .requestServed)
    #expect(
      screen.contains("A cache on the way has an answer, 200, and cdn.example hears nothing."))
  }
}
