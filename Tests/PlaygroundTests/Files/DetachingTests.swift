import Canvas
import Lessons
import Playground
import Simulation
import TestSupport
import Testing

/// A scenario that was made of another one is not saved with what only that one can say of itself.
@Suite struct DetachingTests {
  private static let catalogue = ScenarioCatalogue.embedded

  private func playing(file: String? = nil) throws -> AppState {
    let scenario = try #require(Self.catalogue.first)
    return AppState(
      scenario, catalogue: Self.catalogue,
      file: file.map { OpenedFile(path: $0, saved: scenario, holdsMore: false) })
  }

  /// Saves, and gives back what was written.
  private func saving(_ state: inout AppState, _ keys: String) throws -> Scenario {
    var keys = try #require(try? KeyScript(keys)).keys
    let last = keys.removeLast()
    for key in keys { _ = state.update(.keyPressed(key)) }
    guard case .file(.write(let scenario, let path, _))? = state.update(.keyPressed(last)).first
    else {
      Issue.record("nothing is written")
      return state.scenario
    }
    _ = state.update(.file(.written(scenario, path: path)))
    return scenario
  }

  private static let saveAs = "S C-u \"mine.yaml\" ↵"

  /// Another method, another address, another page, and a policy that keeps the page out.
  @Test(arguments: [
    "1 ↓ ↵ C-u \"DELETE\" ↵", "1 ↵ C-u \"https://api.other.example/x\" ↵",
    "1 ↓ ↓ x", "3 ↵ C-u \"https://a.example\" ↵",
  ])
  func aRebuiltScenarioHasANameOfItsOwnAndNoPromises(_ change: String) throws {
    var state = try playing().typing(change)
    let saved = try saving(&state, Self.saveAs)
    #expect(saved.id == "mine")
    #expect(saved.title == "")
    #expect(saved.expectation == nil)
    #expect(
      state.notice?.text
        == "Saved to mine.yaml without the title and the expect of ice-cream: they are about another "
        + "run.")
    #expect(state.scenario == saved)
    #expect(!state.hasUnsavedChanges)
    #expect(state.timeline.trace.scenario == saved)
  }

  @Test func aVariantThatStillDoesWhatIsExpectedKeepsBoth() throws {
    var state = try playing().typing("3 ↓ ↓ ↓ ↓ ↓ ↵ C-u \"600\" ↵")
    let before = state.scenario
    let saved = try saving(&state, Self.saveAs)
    #expect(saved.servers != Self.catalogue.first?.servers)
    #expect(saved.id == "mine")
    #expect(saved.title == before.title)
    #expect(saved.expectation == before.expectation)
    #expect(state.notice?.text == "Saved to mine.yaml.")
  }

  @Test func aCopyIsACopy() throws {
    var state = try playing()
    #expect(try saving(&state, Self.saveAs) == Self.catalogue.first)
  }

  @Test func whatCameWithTheProgramIsNoPartOfOnesOwnFileEither() throws {
    var state = try playing(file: "/x/mine.yaml").typing("1 ↓ ↵ C-u \"DELETE\" ↵")
    let saved = try saving(&state, "s")
    #expect(saved.id == "mine")
    #expect(saved.title == "")
    #expect(saved.expectation == nil)
  }

  @Test func onesOwnTitleAndExpectationsStayAndAreToldWhenTheyAreNotMet() throws {
    var own = try #require(Self.catalogue.first)
    own.id = "own"
    own.title = "My shop"
    var state = AppState(
      own, catalogue: Self.catalogue,
      file: OpenedFile(path: "/x/shop.yaml", saved: own, holdsMore: false))
    state.type("1 ↓ ↵ C-u \"DELETE\" ↵")
    let saved = try saving(&state, "s")
    #expect(saved == state.scenario)
    #expect(saved.title == "My shop")
    #expect(saved.expectation == own.expectation)
    #expect(
      state.notice?.text == "Saved to /x/shop.yaml. It does not do what its expect says.")
  }
}
