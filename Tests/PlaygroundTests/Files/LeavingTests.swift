import Canvas
import Lessons
import Playground
import Server
import Simulation
import TestSupport
import Testing

/// Nothing is dropped without a question, which is asked once.
@Suite struct LeavingTests {
  /// A change of the policy that every test can make.
  private static let change = "3 Down Enter C-u \"GET\" Enter"

  private static let catalogue = ScenarioCatalogue.embedded

  private func press(_ key: Key, _ state: inout AppState) -> [Outbound] {
    state.update(.keyPressed(key))
  }

  private func edited() -> AppState {
    AppState(.iceCream, catalogue: Self.catalogue).typing(Self.change)
  }

  private func taking(_ id: String, _ room: Room? = nil) throws -> AppState {
    let lesson = try #require(LessonID(id).flatMap(Course.embedded.reading)?.lesson)
    var state = AppState(.iceCream, size: Size(columns: 80, rows: 24))
    state.take(lesson, of: .embedded, progress: Progress(), room: room)
    return state
  }

  private func workshop() throws -> WorkshopPath {
    try #require(Course.embedded.paths.first { $0.id == "45" })
  }

  private func text(_ state: AppState) -> String {
    render(state).screen.lines.joined(separator: "\n")
  }

  @Test(arguments: ["q", Key.control("c")])
  func anEditedScenarioWithoutAFileIsLeftOnPurpose(_ key: Key) {
    var state = edited()
    #expect(press(key, &state).isEmpty)
    #expect(state.notice?.text.hasPrefix("Your changes are not saved.") == true)
    #expect(press(key, &state) == [.quit])
  }

  @Test func yesAnswersTheQuestionAndEveryOtherKeyDropsIt() {
    var state = edited()
    _ = press("q", &state)
    #expect(press("y", &state) == [.quit])
    // A key that means nothing, one that moves, and a click.
    for other in ["Q", Key.right, "4"] {
      _ = press("q", &state)
      _ = press(other, &state)
      #expect(press("q", &state).isEmpty)
      _ = press(.escape, &state)
    }
    _ = press("q", &state)
    _ = state.update(.clicked(.pane(.why)))
    #expect(press("q", &state).isEmpty)
  }

  @Test func whatWasTakenBackNeedsNoQuestion() {
    var state = edited().typing("u")
    #expect(press("q", &state) == [.quit])
  }

  @Test func whatIsBeingTypedIsWork() {
    var state = AppState(.iceCream).typing("3 Down Enter C-u \"GET\"")
    #expect(press(.control("c"), &state).isEmpty)
    // It goes on being typed.
    state.type("\"Q\"")
    #expect(state.editor?.line.text == "GETQ")
    #expect(press(.control("c"), &state).isEmpty)
    #expect(press(.control("c"), &state) == [.quit])
  }

  @Test func anotherScenarioIsOpenedOnPurpose() {
    let state = edited()
    let list = state.typing("o")
    #expect(list.mode == .choosing)
    let asked = list.typing("↓ ↵")
    #expect(asked.mode == .choosing)
    #expect(asked.scenario == state.scenario)
    #expect(asked.notice?.text == "Your changes are not saved. ↵ opens it all the same.")
    #expect(asked.typing("↑ ↵").scenario == state.scenario)
    #expect(asked.typing("↵").scenario == Self.catalogue.scenarios[1])
    #expect(asked.typing("Esc").scenario == state.scenario)
  }

  @Test func whatIsOpenIsListedOnce() {
    let builtIn = Self.catalogue.scenarios
    let own = Scenario.iceCream { $0.allow.methods = .list(["GET"]) }
    let siblings = [builtIn[1], own]
    let state = AppState(builtIn[1], catalogue: Self.catalogue, siblings: siblings).typing("o")
    guard case .list(let list)? = state.overlay else {
      Issue.record("no list is open")
      return
    }
    #expect(list.rows.count == builtIn.count + 1)
    #expect(Set(list.rows).count == list.rows.count)
    #expect(list.rows[list.highlighted].choice == .scenario(builtIn[1]))
  }

  @Test func aScreenThatIsTooSmallAsksToo() {
    var state = edited()
    _ = state.update(.resized(Size(columns: 30, rows: 8)))
    #expect(press("q", &state).isEmpty)
    #expect(text(state).contains("Your changes are not saved."))
    #expect(press("q", &state) == [.quit])
  }

  // MARK: Lessons

  @Test func anAttemptIsLeftOnPurpose() throws {
    var state = try taking("3-1").typing("Esc e C-u \"https://a.example\" ↵")
    #expect(press("q", &state).isEmpty)
    #expect(state.notice?.text.hasPrefix("This attempt is not kept.") == true)
    let map = state.typing("m \"fridge\" ↵")
    #expect(map.learning?.lesson.id == LessonID("3-1"))
    #expect(map.typing("↵").learning?.lesson.id == LessonID("6-1"))
    #expect(press("q", &state) == [.quit])
  }

  /// Nothing done, the solution, a tempting fix, and a solved part: all of it can be had again.
  @Test(arguments: ["Esc", "Esc A", "Esc W ↵"])
  func whatIsNoAttemptIsLeftAtOnce(_ keys: String) throws {
    var state = try taking("3-1").typing(keys)
    #expect(press("q", &state) == [.quit])
  }

  // MARK: Workshops

  @Test func aWorkshopIsEndedOnPurposeAtEveryStop() throws {
    let path = try workshop()
    for position in path.stops.indices {
      var state = try taking("1-2", Room(path)).typing("m")
      let steps = String(repeating: "↑ ", count: 90) + String(repeating: "↓ ", count: position + 1)
      state.type(steps + "↵")
      #expect(state.learning?.room?.stopIndex == position)
      #expect(press("q", &state).isEmpty)
      #expect(state.notice?.text.hasPrefix("The workshop ends here") == true)
      #expect(press("q", &state) == [.quit])
    }
  }

  @Test func handsAreNotDroppedByTheKeyThatLeaves() throws {
    let path = try workshop()
    let id = try #require(path.lessons.last)
    let vote = try taking(id.description, Room(path, at: id)).typing("Esc m ↵ 1 2 2")
    for key in ["Esc", "B", "m ↑ ↵"] {
      var asked = vote.typing(key)
      #expect(asked.notice?.text.hasPrefix("The hands that were counted are not kept.") == true)
      if asked.overlay != nil { asked.type("Esc") }
      guard let round = asked.openRound else {
        Issue.record("the vote is gone")
        return
      }
      #expect(round.votes == [1, 2])
    }
    #expect(vote.typing("Esc Esc").openRound != vote.openRound)
  }

  @Test func betsThatWereBegunAreKeptWhenBeliefsAreAskedAbout() throws {
    let asked = try taking("3-1").typing("→ 1 → m \"look at again\" ↵")
    guard let beliefs = asked.openRound else {
      Issue.record("no belief is asked about")
      return
    }
    #expect(beliefs.kind == .beliefs)
    let back = asked.typing("Esc B")
    guard let bets = back.openRound else {
      Issue.record("the bets are gone")
      return
    }
    #expect(bets.kind == .bets)
    #expect(bets.position == 1)
  }
}
