import Canvas
import Playground
import Simulation
import TestSupport
import Testing

@Suite struct SavingTests {
  /// A change of the policy that every test can make.
  private static let change = "3 Down Enter C-u \"GET\" Enter"

  private func played(holdsMore: Bool = false) -> AppState {
    AppState(
      .iceCream, file: OpenedFile(path: "/x/shop.yaml", saved: .iceCream, holdsMore: holdsMore))
  }

  private func screen(_ state: AppState) -> String {
    render(state).screen.lines.joined(separator: "\n")
  }

  /// Presses one key and returns what the outside world has to do.
  private func press(_ key: Key, _ state: inout AppState) -> [Outbound] {
    state.update(.keyPressed(key))
  }

  @Test func aScenarioWithoutAFileAsksForOne() {
    var state = AppState(.iceCream).typing(Self.change)
    #expect(press("s", &state).isEmpty)
    #expect(screen(state).contains("│ ice-cream.yaml"))
    state.type("C-u \"my ice.yaml\"")
    // What was changed is called as its file is.
    var saved = state.scenario
    saved.id = "my ice"
    #expect(
      press(.enter, &state) == [.file(.write(saved, path: "my ice.yaml", replacing: false))])
    _ = state.update(.file(.written(saved, path: "my ice.yaml")))
    #expect(state.overlay == nil)
    #expect(state.scenario == saved)
    #expect(state.notice == Notice(.done, "Saved to my ice.yaml."))
    #expect(state.file?.name == "my ice.yaml")
    #expect(!state.hasUnsavedChanges)
  }

  @Test func theNameThatIsProposedIsReplacedByTyping() {
    let asked = AppState(.iceCream).typing("S")
    #expect(screen(asked).contains("typing replaces it"))
    for (keys, path) in [
      ("\"my.yaml\"", "my.yaml"), ("Left \"x\"", "ice-cream.yamxl"),
      ("Home \"x\"", "xice-cream.yaml"), ("Backspace \"x\"", "ice-cream.yamx"),
    ] {
      guard case .prompt(let prompt)? = asked.typing(keys).overlay else {
        Issue.record("no path is asked for")
        return
      }
      #expect(prompt.line.text == path)
      #expect(!screen(asked.typing(keys)).contains("typing replaces it"))
    }
  }

  @Test func nobodyElsesFileIsReplacedWithoutAQuestion() {
    var state = AppState(.iceCream).typing("S")
    _ = press(.enter, &state)
    _ = state.update(.file(.exists(path: "ice-cream.yaml")))
    #expect(screen(state).contains("ice-cream.yaml is there already"))
    #expect(
      press(.enter, &state)
        == [.file(.write(.iceCream, path: "ice-cream.yaml", replacing: true))])
  }

  @Test func theQuestionIsAskedAnewForAnotherPath() {
    var state = AppState(.iceCream).typing("S")
    _ = press(.enter, &state)
    _ = state.update(.file(.exists(path: "ice-cream.yaml")))
    state.type("Backspace l")
    #expect(!screen(state).contains("is there already"))
    #expect(
      press(.enter, &state)
        == [.file(.write(.iceCream, path: "ice-cream.yaml", replacing: false))])
  }

  @Test func whatCannotBeWrittenStaysInTheQuestion() {
    var state = AppState(.iceCream).typing(Self.change).typing("S")
    let before = state.scenario
    _ = press(.enter, &state)
    _ = state.update(.file(.failed("ice-cream.yaml: No space left on device")))
    #expect(screen(state).contains("No space left on device"))
    #expect(state.mode == .editing)
    state.type("Esc")
    #expect(state.mode == .stage)
    #expect(state.scenario == before)
  }

  @Test func aNameIsNeeded() {
    var state = AppState(.iceCream).typing("S C-u")
    #expect(press(.enter, &state).isEmpty)
    #expect(screen(state).contains("A file needs a name."))
  }

  @Test func aFileOfOursIsSavedAtOnce() {
    var state = played().typing(Self.change)
    #expect(state.hasUnsavedChanges)
    #expect(screen(state).contains("shop.yaml *"))
    let request = FileRequest.write(state.scenario, path: "/x/shop.yaml", replacing: true)
    #expect(press("s", &state) == [.file(request)])
  }

  @Test func whatIsSavedAlreadyIsNotWritten() {
    var state = played()
    #expect(press("s", &state).isEmpty)
    #expect(state.notice?.text == "shop.yaml says so already.")
  }

  @Test func commentsAreDroppedOnlyForTwoKeysInARow() {
    var state = played(holdsMore: true).typing(Self.change)
    #expect(press("s", &state).isEmpty)
    #expect(state.notice?.text.hasPrefix("This would drop the comments and layout") == true)
    state.type("Right")
    #expect(press("s", &state).isEmpty)
    #expect(press("s", &state).count == 1)
  }

  @Test func changesAreLeftOnlyForTwoKeysInARow() {
    var state = played().typing(Self.change)
    #expect(press("q", &state).isEmpty)
    #expect(state.notice?.text.hasPrefix("shop.yaml does not have your changes.") == true)
    #expect(press("q", &state) == [.quit])
    #expect(state.typing("u").typing("o").mode == .choosing)
  }

  @Test func withoutChangesOneLeavesAtOnce() {
    var state = played()
    #expect(press("q", &state) == [.quit])
    #expect(press(.control("c"), &state) == [.quit])
  }
}
