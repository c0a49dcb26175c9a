import Canvas
import Lessons
import Playground
import TestSupport
import Testing

/// Nothing is chosen for anybody, and what was chosen by accident can be taken back.
struct ChoosingTests {
  private func taking(_ id: String, _ room: Room? = nil, size: String = "80x24") throws -> AppState
  {
    let lesson = try #require(LessonID(id).flatMap(Course.embedded.reading)?.lesson)
    var state = AppState(.iceCream, size: try #require(Size(size)))
    state.take(lesson, of: .embedded, progress: Progress(), room: room)
    return state
  }

  private func round(_ state: AppState) throws -> Round {
    try #require(state.openRound)
  }

  private func text(_ state: AppState) -> String {
    render(state).screen.lines.joined(separator: "\n")
  }

  /// What somebody presses who wants to get on, and does not read.
  private static let impatience = [
    "→", "→ ↵", "↵", "Space", "l", "→ N", "↵ N", "→ ↵ Esc", "→ ↵ Esc N N", "→ Space ↵ N N B",
  ]

  @Test(arguments: ["1-2", "2-1", "2-4", "3-1"], impatience)
  func readingOnAnswersNothing(_ id: String, _ keys: String) throws {
    var state = try taking(id)
    for _ in 1...40 {
      state.type(keys)
      let progress = try #require(state.learning?.progress)
      #expect(progress.answers.isEmpty)
      #expect(progress.beliefs.isEmpty)
      #expect(state.learning?.bets.isEmpty == true)
    }
  }

  @Test func aQuestionThatWaitsSaysHowToAnswerIt() throws {
    for key in ["→", "↵", "N"] {
      let asked = try taking("3-1").typing("→").typing(key)
      #expect(
        asked.notice?.text
          == "Choose first: ↑ ↓ and ↵, or a number. Esc leaves the questions out.")
      #expect(try round(asked).highlighted == nil)
    }
    let chosen = try taking("3-1").typing("→ ↓ →")
    #expect(chosen.notice?.text == "↵ answers.")
    #expect(try round(chosen).answer == nil)
  }

  @Test func enterAnswersWithWhatWasChosen() throws {
    let bet = try taking("3-1").typing("→ ↓ ↵")
    #expect(try round(bet).answer?.choice == 0)
    let last = try taking("3-1").typing("→ ↑ ↵")
    #expect(try round(last).answer?.choice == 2)
    let next = bet.typing("↵")
    #expect(try round(next).highlighted == nil)
    #expect(try round(next.typing("↵")).answer == nil)
  }

  @Test func noChoiceIsMarkedBeforeSomebodyGoesToIt() throws {
    let asked = try taking("3-1").typing("→")
    for mark in ["▸ 1  ", "▸ 2  ", "▸ 3  "] { #expect(!text(asked).contains(mark)) }
    #expect(text(asked.typing("↓")).contains("▸ 1  "))
  }

  @Test func aClickAnswersWithTheChoiceItIsOn() throws {
    var asked = try taking("3-1").typing("→")
    _ = asked.update(.clicked(.row(2)))
    #expect(try round(asked).answer?.choice == 2)
    // There is no such choice.
    var beside = try taking("3-1").typing("→")
    _ = beside.update(.clicked(.row(7)))
    #expect(try round(beside).answer == nil)
  }

  @Test func aRoomThatIsTornIsNotWrong() throws {
    let told = try taking("3-1", Room()).typing("→ 1 2 ↵")
    #expect(try round(told).answer == Round.Answer(choice: nil, isRight: false))
    #expect(try round(try taking("3-1", Room()).typing("→ 1 →")).answer == nil)
  }

  // MARK: Taking back

  @Test(arguments: ["u", "Backspace"])
  func anAnswerIsTakenBackWithItsBelief(_ key: String) throws {
    let answered = try taking("3-1").typing("→ 1")
    #expect(answered.learning?.progress.heldClaims == ["F14"])
    #expect(text(answered).contains("u take back"))
    let open = answered.typing(key)
    #expect(open.learning?.progress.heldClaims == [])
    #expect(open.learning?.bets.isEmpty == true)
    #expect(try round(open).answer == nil)
    let right = open.typing("2 → 2 → 1 →")
    #expect(right.learning?.bets.map(\.answer.isRight) == [true, true, true])
    #expect(right.learning?.progress.heldClaims == [])
  }

  @Test func anAnswerIsCountedOnceHoweverOftenItsKeyIsPressed() throws {
    let answered = try taking("3-1").typing("→ 1 1 1 2")
    #expect(answered.learning?.bets.count == 1)
    #expect(answered.learning?.progress.beliefs.values.map(\.count) == [1])
  }

  @Test func aBeliefThatWasNeverHeldIsTakenBackWhereItIsAskedAbout() throws {
    let asked = try taking("3-1").typing("→ 1 → 2 → 1 → m \"look at again\" ↵")
    #expect(try round(asked).kind == .beliefs)
    #expect(text(asked).contains("u I never thought so"))
    let done = asked.typing("u")
    #expect(done.learning?.progress.heldClaims == [])
    #expect(done.mode == .choosing)
  }

  @Test func aRoomTakesItsAnswerBackAndKeepsItsHands() throws {
    let told = try taking("3-1", Room()).typing("→ 2 2 1 ↵")
    #expect(try round(told).answer?.choice == 1)
    let open = told.typing("u")
    #expect(try round(open).answer == nil)
    #expect(try round(open).votes == [1, 2, 0])
    #expect(open.learning?.bets.isEmpty == true)
  }
}
