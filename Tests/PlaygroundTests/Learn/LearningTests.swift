import Browser
import Canvas
import Lessons
import Playground
import Server
import Simulation
import TestSupport
import Testing

/// What keys do in a lesson.
struct LearningTests {
  /// Somebody at the first page of the ice-cream lesson.
  private func beginner(_ room: Room? = nil) throws -> AppState {
    let id = try #require(LessonID("3-1"))
    let lesson = try #require(Course.embedded.reading(of: id)?.lesson)
    var state = AppState(.iceCream, size: Size(columns: 80, rows: 24))
    state.take(lesson, of: .embedded, progress: Progress(), room: room)
    return state
  }

  /// Somebody on the stage of its first part who has laid no bets.
  private func player() throws -> AppState { try beginner().typing("Esc") }

  @Test func readingOnLeadsToTheBets() throws {
    let state = try beginner().typing("→")
    guard let round = state.openRound else {
      Issue.record("no bets are asked for")
      return
    }
    #expect(round.kind == .bets)
    #expect(round.answer == nil)
  }

  @Test func aWrongBetLeadsToTheStepThatDecides() throws {
    let state = try beginner().typing("→ 1 → 2 → 1 →")
    #expect(state.learning?.sheet == nil)
    #expect(state.timeline.step?.failure != nil)
    #expect(state.learning?.progress.heldClaims == ["F14"])
  }

  @Test func aWrongBetLeadsToTheRequestItIsAbout() throws {
    let state = try taking("6-boss").typing("→ 1 →")
    #expect(state.learning?.bets.map(\.answer.isRight) == [false])
    let index = try #require(state.timeline.index)
    #expect(state.timeline.trace.requests.count > 1)
    #expect(state.timeline.trace.requests.last?.steps.contains(index) == true)
    #expect(state.timeline.step?.failure != nil)
  }

  /// Somebody who answers every bet of a part wrongly, and arrives on the stage.
  private func losing(_ id: LessonID, part: Int) throws -> AppState {
    var state = try taking("\(id)", part: part)
    for _ in 0..<20 {
      guard let learning = state.learning, learning.station == .page || learning.station == .bets
      else { break }
      if let round = state.openRound, round.answer == nil, let item = round.item {
        let right = item.question.rightChoices
        let wrong = item.question.choices.indices.first { !right.contains($0) } ?? 0
        state.type("\(wrong + 1)")
      }
      state.type("→")
    }
    return state
  }

  private static let betting: [(LessonID, Int)] = LessonWalkTests.ids.flatMap { id in
    let parts = LessonWalkTests.course.reading(of: id)?.lesson?.parts ?? []
    return parts.indices.filter { parts[$0].betting != nil }.map { (id, $0 + 1) }
  }

  @Test(arguments: betting)
  func aStepDecidesABetOnlyWhereItsRunIsOnTheStage(_ id: LessonID, _ part: Int) throws {
    let state = try losing(id, part: part)
    guard state.learning?.station == .stage else { return }
    let notice = state.notice?.text ?? ""
    let isOnStage = state.learning?.bets.contains { bet in
      if bet.answer.isRight { return false }
      return if case .run(let scenario) = bet.question.decision {
        scenario == state.scenario
      } else { false }
    }
    #expect(notice.contains("This step decided your bet.") == isOnStage, "\(notice)")
  }

  @Test(arguments: [("3-2", 2), ("10-2", 1)])
  func aBetOnAnotherRequestWasDecidedElsewhere(_ id: String, _ part: Int) throws {
    let state = try losing(try #require(LessonID(id)), part: part)
    #expect(state.notice?.text.contains("Not every bet was right.") == true)
    #expect(state.timeline.isAtStart)
  }

  @Test func anOpenGoalIsNotMarkedAsDone() throws {
    let screen = text(try player())
    #expect(screen.contains("▸○ The PUT arrives once, after one"))
    #expect(screen.contains("(1 of 3 done)"))
    #expect(!screen.contains("○○✓"))
  }

  @Test func aBankThatNeverHeardOfCORSSaysNothingOfIt() throws {
    for part in [1, 2] {
      let state = try taking("1-2", size: "120x40", part: part).typing("Esc G")
      #expect(!text(state).contains("← Vary"), "\(text(state))")
      let policy = state.scenario.servers.first
      #expect(policy?.chain.contains { $0.kind == .cors } == false)
    }
  }

  @Test func noRepairIsOfferedForWhatTheGoalsWantKeptOut() throws {
    // A part without goals, and one that is solved.
    for keys in ["Esc G ←", "Esc A !"] {
      let state = try taking(keys.contains("A") ? "8-boss" : "8-5").typing(keys)
      #expect(state.timeline.step?.failure != nil)
      #expect(!text(state).contains("Repair"))
      #expect(!text(state).contains("f repair"))
      #expect(state.typing("f").notice?.tone == .refused)
    }
    #expect(text(try player().typing("H H H H H !")).contains("f repair"))
  }

  @Test func anotherStepsTextIsScrolledToAndAHintStaysInReach() throws {
    let asked = try taking("2-1").typing("Esc → → → H H H")
    #expect(text(asked).contains("▸hint 3"))
    let arrived = asked.typing("→")
    #expect(text(arrived).contains("Look at the request's Origin"))
    #expect(text(arrived.typing("→ → →")).contains("Here, and only here, it is decided."))
    let scrolled = arrived.typing(String(repeating: "↓ ", count: 10))
    #expect(text(scrolled).contains("hint 3"))
    #expect(text(scrolled.typing("2")).contains("hint 3"))
    let tried = asked.typing("W ↓ ↵")
    #expect(text(tried).contains("That is a host."))
  }

  @Test func whatBrowsersDoWithoutMaxAgeIsNotToldBesideBets() throws {
    let asked = try taking("6-1", size: "120x40").typing("→")
    #expect(text(asked).contains("Max-Age"))
    #expect(!text(asked).contains("browsers: 5 s"))
    #expect(text(asked.typing("Esc")).contains("browsers: 5 s"))
  }

  @Test func rightBetsLeadToTheBeginning() throws {
    let state = try beginner().typing("→ 2 → 2 → 1 →")
    #expect(state.timeline.isAtStart)
    #expect(state.learning?.bets.map(\.answer.isRight) == [true, true, true])
  }

  @Test func goalsTickWhileOneTypes() throws {
    let before = try player()
    #expect(before.learning?.goals.map(\.holds) == [false, false, true])
    let after = before.typing("e C-u \"*\"")
    #expect(after.editor != nil)
    #expect(after.learning?.goals.last?.holds == before.learning?.goals.last?.holds)
    #expect(after.timeline.trace != before.timeline.trace)
  }

  @Test func aSolutionFillsTheFormAndTakesNoStep() throws {
    let state = try player().typing("→ → A")
    #expect(state.learning?.isSolved == true)
    #expect(state.timeline.isAtStart)
    #expect(state.history.canUndo)
  }

  @Test func hintsComeOneByOne() throws {
    let state = try player().typing("H H")
    #expect(state.learning?.hintCount == 2)
    #expect(state.typing("H H H H").notice?.tone == .refused)
  }

  @Test func whatIsNotTheLessonsSubjectStays() throws {
    let before = try player()
    let after = before.typing("b")
    #expect(after.notice?.tone == .refused)
    #expect(after.scenario == before.scenario)
  }

  @Test func aTemptingFixIsPutOnTheStage() throws {
    let state = try player().typing("W ↵")
    #expect(state.triedFix?.name.plain == "A plural header, from an old article about CORS")
    #expect(state.learning?.isSolved == false)
    #expect(state.timeline.trace.requests.last?.outcome.failure != nil)
  }

  @Test func aRoomVotesBeforeAnythingIsToldToIt() throws {
    var state = try beginner(Room()).typing("→ 2 2 1")
    guard let round = state.openRound else {
      Issue.record("no bets are asked for")
      return
    }
    #expect(round.votes == [1, 2, 0])
    #expect(round.answer == nil)
    state.type("↵")
    guard let told = state.openRound else { return }
    #expect(told.answer == Round.Answer(choice: 1, isRight: true))
  }

  @Test func theMapLeadsToAnyLesson() throws {
    let state = try player().typing("m \"fridge\" ↵")
    #expect(state.learning?.lesson.id == LessonID("6-1"))
  }

  @Test func theWordsAreReachableFromEveryScreen() throws {
    for state in [try beginner(), try player(), AppState(.iceCream)] {
      let screen = render(state.typing("w \"preflight\" ↵")).screen.lines.joined(separator: "\n")
      #expect(screen.contains("https://"))
    }
  }

  // MARK: There and back

  private func taking(_ id: String, _ room: Room? = nil, size: String = "80x24", part: Int = 1)
    throws -> AppState
  {
    let lesson = try #require(LessonID(id).flatMap(Course.embedded.reading)?.lesson)
    var state = AppState(.iceCream, size: try #require(Size(size)))
    state.take(lesson, of: .embedded, progress: Progress(), room: room, part: part)
    return state
  }

  private func text(_ state: AppState) -> String {
    render(state).screen.lines.joined(separator: "\n")
  }

  @Test func betsThatWereLeftAreLaidLater() throws {
    var state = try beginner().typing("→ 2 → Esc")
    #expect(state.learning?.station == .stage)
    #expect(text(state).contains("B  lay the bets you left"))
    state.type("B")
    guard let round = state.openRound else {
      Issue.record("the bets are not back")
      return
    }
    #expect(round.position == 1)
    state.type("2 → 1 →")
    #expect(state.learning?.sheet == nil)
    #expect(state.learning?.bets.count == 3)
    #expect(!text(state).contains("the bets you left"))
  }

  @Test func whoReadsTheBeginningAgainNeedNotBetAgain() throws {
    let state = try beginner().typing("→ 2 → 2 → 1 → B")
    #expect(state.learning?.station == .page)
    let back = state.typing("→")
    #expect(back.learning?.station == .stage)
    #expect(back.learning?.sheet == nil)
  }

  @Test func theRunStaysBehindTheCurtainUntilTheBetsAreLaid() throws {
    for id in ["2-1", "3-1", "3-2"] {
      for keys in ["", "→", "→ → →"] {
        let asked = text(try taking(id).typing(keys))
        for told in ["1 GET", "1 OPTIONS", "1/"] { #expect(!asked.contains(told), "\(id)") }
      }
      #expect(text(try taking(id).typing("Esc")).contains("1/"))
    }
  }

  @Test func theKeyForEditingOpensWhatThePartIsAbout() throws {
    let page = try taking("8-2").typing("Esc e")
    #expect(page.editor?.field == .scenario(.page))
    let nothing = try taking("2-3").typing("Esc e")
    #expect(nothing.editor == nil)
    #expect(nothing.notice?.text.hasPrefix("There is nothing to change") == true)
    #expect(!text(try taking("2-3").typing("Esc G")).contains("Repair"))
  }

  @Test func whatIsToBlameAtTheNextFailureIsEditedNext() throws {
    let state = try player().typing("! e ↓ ↵ ! e")
    guard case .policy(_, let field)? = state.editor?.field else {
      Issue.record("no field of the policy is edited")
      return
    }
    #expect(field == .methods)
  }

  @Test func whatIsOpenedSaysWhatItIs() throws {
    #expect(text(try player().typing("↵")).contains("╭ What is to be reached ─"))
    #expect(text(try player().typing("↓ ↓ ↓ ↓ ↓ ↓ ↵")).contains("╭ What the lesson says ─"))
    let bet = try beginner().typing("→ 1 → 2 → 1 →").typing(String(repeating: "↓ ", count: 40))
    #expect(text(bet.typing("↑ ↑ ↵")).contains("╭ Your bet ─"))
  }

  @Test func openGoalsAreLeftOnlyOnPurpose() throws {
    let once = try player().typing("N")
    #expect(once.learning?.station == .stage)
    #expect(once.notice?.text == "2 goals are still open. N or y goes on all the same.")
    #expect(once.typing("N").learning?.station != .stage)
    #expect(once.typing("→ N").learning?.station == .stage)
  }

  @Test func questionsThatWereLeftOutAreAnsweredLaterOrNever() throws {
    let left = try player().typing("A N Esc")
    #expect(left.learning?.station == .stage)
    #expect(text(left).contains("B  answer the questions you left"))
    #expect(left.typing("B").openRound?.kind == .quiz)
    // Going back from them does not leave them out.
    #expect(left.typing("B B N").openRound?.kind == .quiz)
    #expect(left.typing("N").learning?.station != .quiz)
  }

  @Test func theRowThatGoesOnAsksAboutOpenGoalsToo() throws {
    var state = try player()
    for _ in 0..<40 where state.selection != .lesson(.next) { state.type("↓") }
    #expect(state.selection == .lesson(.next))
    let once = state.typing("↵")
    #expect(once.learning?.station == .stage)
    #expect(once.notice?.text == "2 goals are still open. ↵ or y goes on all the same.")
    for key in ["↵", "y"] { #expect(once.typing(key).learning?.station == .quiz) }
  }

  @Test func nextReadsOnWhateverPageIsOpenAndSkipsNoQuestion() throws {
    let state = try beginner().typing("N")
    #expect(state.learning?.station == .bets)
    let asked = state.typing("N")
    #expect(asked.learning?.station == .bets)
    #expect(asked.notice?.tone == .refused)
    #expect(state.typing("2 N").learning?.station == .bets)
  }

  @Test func whoOnlyLooksHasBegunNothing() throws {
    #expect(try beginner().learning?.progress == Progress())
    #expect(
      try beginner().typing("→").learning?.progress.isBegun(LessonID(chapter: 3, number: 1)) == true
    )
  }

  @Test func theEndOfTheLessonsTextIsNoWayOut() throws {
    let keys = String(repeating: "↓ ", count: 40)
    #expect(try player().typing(keys).stage.focus == .lesson)
    #expect(try player().typing("Tab").stage.focus == .browser)
    #expect(try player().typing("S-Tab").stage.focus == .why)
  }

  @Test func aTemptingFixShowsWhatItChangesAndWhomItLetsIn() throws {
    let state = try taking("2-1").typing("Esc W ↓ ↵ z")
    #expect(text(state).contains("Origins: none becomes {fixed: foo.example}"))
    #expect(text(state).contains("Lets nobody read who could not before."))
    #expect(state.timeline.step?.failure != nil)
  }

  @Test func aTemptingFixThatWasTakenBackIsNoLongerExplained() throws {
    let tried = try taking("2-1").typing("Esc W ↓ ↵")
    #expect(text(tried).contains("That is a host."))
    #expect(!text(tried.typing("u")).contains("That is a host."))
  }

  @Test func whatACardShowsIsWrappedAndNotCut() throws {
    var card = try taking("2-4", size: "60x20").typing("→")
    for _ in 1...9 where !text(card).contains("and a  ") { card.type("1 →") }
    #expect(text(card).contains("    second line with a star  "))
  }

  @Test(arguments: ["80x24", "60x20", "40x12"])
  func everyLineOfTheTextCanBeBroughtIntoSight(_ size: String) throws {
    var state = try taking("8-2", size: size).typing("→ Esc")
    var seen = text(state)
    for _ in 1...40 {
      state.type("↓")
      seen += text(state)
    }
    let prose = try #require(state.learning?.part.prose.atStart)
    let columns = try #require(state.layout.inside(.lesson)).columns
    for line in ProseLayout(columns: columns).lines(prose) { #expect(seen.contains(line.text)) }
  }

  @Test func whatTheScriptGetsIsToldOfWhoAsks() throws {
    let font = try taking("1-2", part: 3).typing("Esc G 4")
    #expect(text(font).contains("The page gets its result"))
    #expect(text(font).contains("The browser drops the font and uses another"))
    #expect(!text(font).contains("The script"))
  }

  // MARK: A room on its way

  private func workshop() throws -> WorkshopPath {
    try #require(Course.embedded.paths.first { $0.id == "45" })
  }

  @Test func theRoomGoesAlongItsPathFromWhereverItBegins() throws {
    let path = try workshop()
    #expect(Room(path).stop?.activity == path.stops.first?.activity)
    let id = try #require(path.lessons.last)
    let state = try taking(id.description, Room(path, at: id))
    #expect(state.learning?.room?.stop?.activity == .lesson(id))
    let beside = Room(path, at: LessonID(chapter: 1, number: 1))
    #expect(beside.isOffPath)
    #expect(beside.nextStop?.activity == path.stops.first?.activity)
    let told = try taking("1-1", beside)
    #expect(told.notice?.text.contains("not on the path") == true)
  }

  @Test func theMapOfARoomBeginsWithItsPath() throws {
    let state = try taking("1-2", Room(try workshop())).typing("m")
    guard case .list(let list)? = state.overlay else {
      Issue.record("no list is open")
      return
    }
    #expect(list.rows.first?.title == (try workshop()).title)
    #expect(list.choice?.choice == .lesson(try workshop().lessons[1]))
    let later = state.typing("↓ ↓ ↵")
    #expect(later.learning?.room?.stopIndex == 3)
  }

  @Test func theMapOfARoomOffersAVoteThatComesNext() throws {
    let id = try #require(try workshop().lessons.last)
    let state = try taking(id.description, Room(try workshop(), at: id)).typing("m ↵")
    guard let round = state.openRound else {
      Issue.record("nobody is asked to vote")
      return
    }
    #expect(round.kind == .vote)
  }

  @Test func votesAreTakenBackAndNobodyIsWrongWithoutAVote() throws {
    let state = try beginner(Room()).typing("→ 2 1 Backspace")
    #expect(text(state).contains("1-3 count a vote"))
    guard let round = state.openRound else { return }
    #expect(round.votes == [0, 1, 0])
    let shown = try beginner(Room()).typing("→ ↵")
    #expect(!text(shown).contains("Not so"))
    #expect(shown.learning?.bets == [])
  }

  @Test func theTimeAndTheStopStandAboveTheLesson() throws {
    var state = try taking("1-2", Room(try workshop()))
    _ = state.update(.clock(seconds: 125))
    #expect(text(state).contains("stop 1 of 9   2 of 5 min   in all 2 of 45"))
    state.type("P")
    #expect(text(state).contains("At this stop"))
    #expect(text(state).contains("2-1  One line of permission, 5 min"))
  }

  @Test func aPathIsForWhoeverLearnsAlone() throws {
    let state = try taking("1-1").typing("m \"introduction\" ↵")
    #expect(state.learning?.ownPath?.id == "45")
    guard case .list(let list)? = state.overlay else {
      Issue.record("the path is not shown")
      return
    }
    #expect(list.choice?.choice == .lesson(try workshop().lessons[0]))
  }

  // MARK: An author's file

  @Test func aFileThatCannotBeReadIsSaidUntilItCan() throws {
    var state = try player()
    _ = state.update(
      .lessonRead(LessonReading(Array("---\nid: 3-1\ngaols: []\n".utf8)), file: "c.md"))
    #expect(state.notice?.text.hasPrefix("c.md:") == true)
    #expect(text(state.typing("→")).contains("c.md:"))
    _ = state.update(.lessonRead(nil, file: "c.md"))
    #expect(text(state.typing("→")).contains("c.md is gone."))
  }
}
