import Browser
import Canvas
import Model
import Playground
import Server
import Simulation
import TestSupport
import Testing

@Suite struct EditingTests {
  private let start = AppState(.iceCream)

  /// The methods that are in force.
  private func methods(_ state: AppState) -> PermittedNames {
    state.scenario.servers[0].allow.methods
  }

  @Test func whatIsTypedIsTriedAtOnceAndKeptWithEnter() {
    let typing = start.typing("G 3 ↓ ↵ C-u \"GET\"")
    #expect(methods(typing) == .list(["GET"]))
    #expect(typing.timeline.trace.outcomes[0].failure?.reason == .methodDisallowed)
    #expect(!typing.history.canUndo)
    let kept = typing.typing("↵")
    #expect(kept.history.canUndo)
    #expect(methods(kept) == .list(["GET"]))
  }

  @Test(arguments: ["!", "→ → → → → → → → →", "G", "G !", "4 ! 3"])
  func theCursorStaysOnTheFieldThatWasEdited(_ way: String) {
    let edited = start.typing("3 ↓ ↵ C-u \"GET\" ↵")
    let gone = edited.typing(way).typing("3")
    #expect(gone.timeline.place != edited.timeline.place)
    #expect(gone.selectedField?.title == "Methods")
    #expect(gone.typing("e").editor?.field.title == "Methods")
  }

  @Test func whatWasOnlyLookedAtGivesWayToWhatIsToBlame() {
    let blocked = AppState(.iceCream { $0.allow.methods = .list(["GET"]) }).typing("3 ↓ ↓ ! e")
    #expect(blocked.editor?.field.title == "Methods")
  }

  @Test func escapeDropsWhatWasTyped() {
    let dropped = start.typing("3 ↓ ↵ C-u \"GET\" Esc")
    #expect(dropped.history == start.history)
    #expect(dropped.timeline.trace == start.timeline.trace)
    #expect(dropped.editor == nil)
  }

  @Test func whatMeansNothingSaysWhyAndLosesNothing() {
    let state = start.typing("3 ↓ ↓ ↓ ↓ ↵ C-u \"on\" \"ly\"")
    #expect(state.editor?.line.text == "only")
    #expect(state.editor?.problem != nil)
    // The last text that meant something stays in force.
    #expect(state.scenario.servers[0].allow.credentials)
    let refused = state.typing("↵")
    #expect(refused.editor?.line.text == "only")
    #expect(refused.notice?.tone == .refused)
  }

  @Test func undoTakesBackOneEditAndRedoMakesItAgain() {
    let edited = start.typing("3 ↓ ↵ C-u \"GET\" ↵")
    let undone = edited.typing("u")
    #expect(undone.scenario == start.scenario)
    #expect(undone.timeline.trace == start.timeline.trace)
    #expect(undone.notice == Notice(.done, "Undone: Methods"))
    let redone = undone.typing("C-r")
    #expect(redone.scenario == edited.scenario)
    #expect(redone.timeline.trace == edited.timeline.trace)
  }

  @Test func resetGoesBackToTheStartAndCanBeUndone() {
    let edited = start.typing("3 ↓ ↵ C-u \"GET\" ↵ ↓ ↵ C-u \"X-A\" ↵")
    let reset = edited.typing("R")
    #expect(reset.scenario == start.scenario)
    #expect(reset.typing("u").scenario == edited.scenario)
  }

  @Test func thePlaceSurvivesAnEdit() {
    let check = start.typing("→ → → → → → →")
    let edited = check.typing("3 ↓ ↵ C-u \"GET, PUT\" ↵")
    #expect(edited.timeline.place == check.timeline.place)
  }

  @Test func whereTheNewRunNeverComesOneStandsAtTheLastCommonStep() {
    let travels = start.typing("n n")
    let edited = travels.typing("3 ↓ ↵ C-u \"GET\" ↵")
    #expect(edited.timeline.step?.moment == .preflightMethodsChecked)
    let divergence = edited.timeline.divergenceIndex.map { edited.timeline.steps[$0].moment }
    #expect(divergence == .preflightServed)
    #expect(edited.typing("u").timeline.place == travels.timeline.place)
  }

  @Test func theDifferenceIsShownUntilTheNextStep() {
    let edited = start.typing("n n 3 ↓ ↵ C-u \"GET\" ↵")
    #expect(edited.timeline.earlier?.trace == start.timeline.trace)
    #expect(edited.timeline.marksChanges)
    #expect(!edited.typing("←").timeline.marksChanges)
  }

  @Test func choicesArePutInAndTakenOutWithTheArrows() {
    let passing = start.typing("3 ↓ ↵ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓")
    #expect(methods(passing) == methods(start))
    let without = start.typing("3 ↓ ↵").reaching("PUT").typing("←")
    #expect(methods(without) == .list(["GET", "DELETE"]))
    #expect(methods(without.typing("→")) == .list(["GET", "DELETE", "PUT"]))
    #expect(methods(without.typing("Space Space")) == .list(["GET", "DELETE"]))
  }

  @Test func aWholeValueIsTakenAsSoonAsItIsReached() {
    let state = start.typing("3 ↓ ↓ ↓ ↓ ↵").reaching("on")
    #expect(state.scenario.servers[0].allow.credentials)
  }

  @Test func aWholeValueInPlaceOfAListIsPutInAndTakenOut() {
    let state = start.typing("3 ↵").reaching("reflect")
    #expect(state.scenario == start.scenario)
    let open = state.typing("→")
    #expect(open.scenario.servers[0].allow.origins == .reflect)
    #expect(open.typing("←").scenario == start.scenario)
  }

  @Test func aCommaAtTheEndMeansNothingYet() {
    let state = start.typing("3 ↓ ↵ C-u \"PUT, \"")
    #expect(methods(state) == .list(["PUT"]))
  }

  @Test func aRepairMendsWhatFailed() {
    let blocked = AppState(.iceCream { $0.allow.methods = .list(["GET"]) }).typing("!")
    let mended = blocked.typing("f")
    #expect(mended.timeline.trace.outcomes[0].failure == nil)
    #expect(methods(mended) == .list(["GET", "PUT"]))
    #expect(mended.typing("u").scenario == blocked.scenario)
  }

  @Test func theRequestIsEditedInPlace() {
    let state = start.typing("1 ↓ ↵ C-u \"DELETE\" ↵")
    #expect(state.scenario.call(at: 0)?.method == "DELETE")
    let noHeader = start.typing("1 ↓ ↓ x")
    #expect(noHeader.scenario.call(at: 0)?.headers.isEmpty == true)
  }

  @Test func aNewHeaderIsSelectedOnceItIsThere() {
    var state = start.typing("1")
    state.select(.request(0, .newHeader))
    state.type("↵ \"X-Flavor: vanilla\" ↵")
    #expect(state.scenario.call(at: 0)?.headers.last == Header("X-Flavor", "vanilla"))
    #expect(state.selectedField == .request(0, .header(1)))
  }

  @Test func theAnswerIsEditedLineByLine() {
    let raw = start.typing("n → r 3 ↓")
    guard case .answer(let place, let request, line: let line?)? = raw.selectedField else {
      Issue.record("no line of the answer is selected")
      return
    }
    let field = Field.answer(place, request, line: line)
    #expect(field.text(in: raw.scenario) == "Vary: Origin")
    let removed = raw.typing("x")
    #expect(removed.scenario.servers[0].vary == .names([]))
    #expect(removed.typing("u").scenario == raw.scenario)
    let changed = raw.typing("↓ ↵ C-u \"Access-Control-Allow-Origin: *\" ↵")
    #expect(changed.scenario.servers[0].allow.origins == .any)
  }

  @Test func aPolicyFromAnotherProgramIsTakenOrRefused() throws {
    var state = start
    let outbound = state.update(.keyPressed("E"))
    guard case .edit(let text)? = outbound.first else {
      Issue.record("nothing is to be edited")
      return
    }
    _ = state.update(.policyEdited(text))
    #expect(state.scenario == start.scenario)
    _ = state.update(.policyEdited(text + "style: express\n"))
    #expect(state.scenario.servers[0].style == .express)
    #expect(state.history.canUndo)
    let before = state.scenario
    _ = state.update(.policyEdited("orgins: x"))
    #expect(state.scenario == before)
    #expect(state.notice?.tone == .refused)
  }

  // MARK: One value

  /// What is typed, and what becomes of the method and the address.
  @Test(arguments: [
    ("\"GET\"", "GET"), ("End \"S\"", "PUTS"), ("← \"S\"", "PUST"), ("Home \"S\"", "SPUT"),
    ("→ \"S\"", "PUTS"), ("Backspace \"S\"", "PUS"), ("Delete \"S\"", "PUTS"), ("C-u \"S\"", "S"),
    ("↓ \"S\"", "S"), ("↓ End \"S\"", "PATCHS"),
  ])
  func typingReplacesAValueUntilSomebodyBeginsToEditIt(_ keys: String, _ method: String) {
    #expect(start.typing("1 ↓ ↵ \(keys) ↵").scenario.call(at: 0)?.method == method)
  }

  @Test func anAddressIsOneValueAndSoIsAWordThatStandsForAList() {
    let moved = start.typing("1 ↵ \"https://a.example/\" ↵")
    #expect(moved.scenario.call(at: 0)?.url == "https://a.example/")
    let closed = AppState(.iceCream { $0.allow.origins = .nobody })
    let opened = closed.typing("3 ↵ \"https://a.example\" ↵")
    #expect(opened.scenario.servers[0].allow.origins == .list([.exact("https://a.example")]))
  }

  @Test func listsAndLinesOfSeveralPartsAreAddedTo() {
    #expect(methods(start.typing("3 ↓ ↵ \", HEAD\" ↵")) == .list(["PUT", "GET", "DELETE", "HEAD"]))
    let header = start.typing("1 ↓ ↓ ↵ \"; charset=utf-8\" ↵").scenario.call(at: 0)?.headers.first
    #expect(header?.value == "application/json; charset=utf-8")
  }

  @Test func aPasteReplacesAValueThatIsSelected() {
    var state = start.typing("1 ↓ ↵")
    _ = state.update(.pasted("GET"))
    #expect(state.editor?.line.text == "GET")
  }

  @Test func aValueThatTypingReplacesSaysSo() {
    func text(_ state: AppState) -> String { render(state).screen.lines.joined(separator: "\n") }
    let selected = start.typing("1 ↓ ↵")
    #expect(text(selected).contains("typing replaces it"))
    #expect(text(selected).contains("type replaces it"))
    #expect(!text(selected.typing("End")).contains("replaces it"))
    #expect(!text(start.typing("3 ↓ ↵")).contains("replaces it"))
  }

  @Test func choicesOpenAtTheOneThatHolds() throws {
    var state = AppState(.iceCream { $0.adopt(.nginx) }).typing("3")
    state.select(.policy(.server(0), .style))
    state.type("↵")
    let editor = try #require(state.editor)
    let held = try #require(editor.choices.firstIndex { $0.text == "nginx" })
    #expect(editor.highlighted == nil)
    #expect(render(state).screen.lines.contains { $0.contains("✓ nginx") })
    #expect(state.typing("↓").editor?.line.text == editor.choices[held + 1].text)
    #expect(state.typing("↑").editor?.line.text == editor.choices[held - 1].text)
    #expect(state.typing("PageDown").editor?.highlighted == min(held + 5, editor.choices.count - 1))
    #expect(state.scenario.servers[0].style == .nginx)
  }

  // MARK: Taking out

  @Test func aHeaderIsTakenOutAndItsNeighbourIsSelected() {
    var scenario = Scenario.iceCream
    guard case .request(var call)? = scenario.stimuli.first else { return }
    call.headers += [Header("X-A", "1"), Header("X-B", "2")]
    scenario.stimuli = [.request(call)]
    var state = AppState(scenario).typing("1 ↓ ↓ ↓")
    #expect(state.selectedField == .request(0, .header(1)))
    state.type("x")
    #expect(state.scenario.call(at: 0)?.headers.map(\.value) == ["application/json", "2"])
    #expect(state.selectedField == .request(0, .header(1)))
    state.type("x")
    #expect(state.selectedField == .request(0, .header(0)))
    state.type("x")
    #expect(state.selectedField == .request(0, .newHeader))
    #expect(state.scenario.call(at: 0)?.headers == [])
    // There is nothing left, and nothing else is taken for it.
    let left = state.typing("x x x")
    #expect(left.scenario == state.scenario)
    #expect(left.selectedField == .request(0, .newHeader))
  }

  @Test func aHeaderThatIsEmptiedWhileEditingLeavesItsPlaceToo() {
    let state = start.typing("1 ↓ ↓ ↵ C-u ↵")
    #expect(state.scenario.call(at: 0)?.headers == [])
    #expect(state.selectedField == .request(0, .newHeader))
  }

  /// The address, the method, the API, the page, the browser, the server's own origin and its style.
  @Test(arguments: [
    Field.request(0, .url), .request(0, .method), .request(0, .client), .scenario(.page),
    .scenario(.browser), .scenario(.repeatCount), .policy(.server(0), .style),
    .policy(.server(0), .server), .scenario(.newCookie),
  ])
  func whatThereMustBeOneOfStaysAndSaysSo(_ field: Field) {
    var state = start
    if case .policy = field { state.type("3") } else { state.type("1") }
    state.select(field)
    #expect(state.selectedField == field)
    state.type("x")
    #expect(state.scenario == start.scenario)
    #expect(state.selectedField == field)
    #expect(state.notice == Notice(.refused, "\(field.title) cannot be taken out; ↵ edits it."))
  }

  @Test func anotherBrowserJudgesAtOnce() {
    let state = start.typing("b C-u \"firefox\" ↵")
    #expect(state.scenario.browser == .firefox)
  }
}

extension AppState {
  /// Moves down the choices until one is highlighted.
  fileprivate func reaching(_ text: String) -> AppState {
    var state = self
    for _ in 0..<20 {
      state.type("↓")
      if let editor = state.editor, let row = editor.highlighted, editor.choices[row].text == text {
        return state
      }
    }
    Issue.record("there is no choice \(text)")
    return state
  }

  /// Moves down the focused pane until a field is selected.
  fileprivate mutating func select(_ field: Field) {
    for _ in 0..<60 where selectedField != field { type("↓") }
  }
}
