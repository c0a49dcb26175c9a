import Canvas
import Playground
import Server
import Simulation
import TestSupport
import Testing

@Suite struct ReloadingTests {
  private static let strict = Scenario.iceCream { $0.allow.methods = .list(["GET"]) }

  private func contents(_ scenarios: Scenario...) -> FileContents {
    FileContents(path: "/x/shop.yaml", scenarios: scenarios, hasOwnText: true)
  }

  private var played: AppState {
    AppState(
      .iceCream, siblings: [.iceCream],
      file: OpenedFile(path: "/x/shop.yaml", saved: .iceCream, holdsMore: true))
  }

  @Test func theStepIsKeptAndTheDifferenceShown() {
    var state = played.typing("Right Right Right")
    let place = state.timeline.place
    _ = state.update(.file(.changed(contents(Self.strict))))
    #expect(state.scenario == Self.strict)
    #expect(state.timeline.place == place)
    #expect(state.timeline.divergence != nil)
    #expect(state.notice == Notice(.done, "Reloaded shop.yaml."))
    #expect(!state.hasUnsavedChanges)
  }

  @Test func ownChangesComeBackWithUndo() {
    var state = played.typing("3 Down Enter C-u \"PATCH\" Enter")
    let own = state.scenario
    _ = state.update(.file(.changed(contents(Self.strict))))
    #expect(state.scenario == Self.strict)
    #expect(state.notice?.text == "Reloaded shop.yaml; u brings your changes back.")
    #expect(state.typing("u").scenario == own)
  }

  @Test func ofSeveralScenariosTheOneThatIsPlayedIsTaken() {
    var state = played
    var other = Self.strict
    other.id = "other"
    _ = state.update(.file(.changed(contents(other, Self.strict))))
    #expect(state.scenario == Self.strict)
    #expect(state.siblings == [other, Self.strict])
    _ = state.update(.file(.changed(contents(other))))
    #expect(state.scenario == other)
  }

  @Test func whatCannotBeReadIsToldAndTheLastGoodScenarioStays() {
    var state = played.typing("Right")
    let before = state.timeline
    _ = state.update(.file(.unreadable("shop.yaml:3:5: request is missing.")))
    #expect(state.timeline == before)
    #expect(state.notice == Notice(.refused, "shop.yaml:3:5: request is missing."))
    let later = state.typing("Right")
    #expect(render(later).screen.lines[0].contains("✗ shop.yaml"))
    _ = state.update(.file(.changed(contents(.iceCream))))
    #expect(state.file?.problem == nil)
    #expect(state.notice == Notice(.done, "Reloaded shop.yaml."))
  }

  @Test func anotherFileBeginsAnew() {
    var state = AppState(Self.strict).typing("Right")
    _ = state.update(.file(.opened(contents(.iceCream))))
    #expect(state.scenario == .iceCream)
    #expect(state.timeline.isAtStart)
    #expect(state.file?.path == "/x/shop.yaml")
    #expect(!state.history.canUndo)
  }

  @Test func aScenarioOfTheProgramIsInNoFile() {
    var other = Self.strict
    other.id = "other"
    var state = AppState(
      .iceCream, siblings: [.iceCream, other],
      file: OpenedFile(path: "/x/shop.yaml", saved: .iceCream, holdsMore: true))
    state.type("o \"other\" Enter")
    #expect(state.file?.saved == other)
    _ = state.update(.file(.remembered(RecentFiles())))
    #expect(state.file != nil)
  }
}
