import Browser
import Canvas
import Lessons
import Playground
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
    guard case .round(let round)? = state.learning?.sheet else {
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
    let after = before.typing("b ↓ ↓ ↵")
    #expect(after.notice?.tone == .refused)
    #expect(after.scenario == before.scenario)
  }

  @Test func aTemptingFixIsPutOnTheStage() throws {
    let state = try player().typing("W ↵")
    #expect(state.learning?.triedFix?.name.plain == "The plural header from the article")
    #expect(state.learning?.isSolved == false)
    #expect(state.timeline.trace.requests.last?.outcome.failure != nil)
  }

  @Test func aRoomVotesBeforeAnythingIsToldToIt() throws {
    var state = try beginner(Room()).typing("→ 2 2 1")
    guard case .round(let round)? = state.learning?.sheet else {
      Issue.record("no bets are asked for")
      return
    }
    #expect(round.votes == [1, 2, 0])
    #expect(round.answer == nil)
    state.type("↵")
    guard case .round(let told)? = state.learning?.sheet else { return }
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
}
