import Testing

@testable import Lessons

/// Questions that are answered one after the other.
struct RoundTests {
  /// Claims; the second choice, "False", is right.
  private static let items = Course.embedded.claims.prefix(3).map(\.item)

  /// Answers with these choices and goes on after each.
  private func answering(_ round: Round, _ choices: Int...) -> Round {
    var round = round
    for choice in choices {
      round.take(choice)
      round.goOn()
    }
    return round
  }

  @Test func aQuizAsksEachQuestionOnce() {
    let round = answering(Round(.quiz, RoundTests.items), 0, 1, 1)
    #expect(round.item == nil)
    #expect(round.rightCount == 2)
  }

  @Test func cardsThatWereMissedComeAgain() {
    var round = answering(Round(.cards, RoundTests.items), 0, 1, 0)
    #expect(round.isRepetition)
    #expect(round.position == 0)
    round = answering(round, 1, 1)
    #expect(round.item == nil)
    #expect(round.rightCount == 3)
  }

  @Test func aCardThatWasMissedTwiceDoesNotComeAgain() {
    let round = answering(Round(.cards, RoundTests.items), 0, 1, 1, 0)
    #expect(round.item == nil)
    #expect(round.rightCount == 2)
    #expect(round.missed == [RoundTests.items[0]])
  }

  @Test func whatWasRightInTheEndIsNotMissed() {
    let round = answering(Round(.cards, RoundTests.items), 0, 1, 1, 1)
    #expect(round.item == nil)
    #expect(round.missed == [])
  }

  @Test func aRoundEndsWhenEnoughAreRight() {
    let round = answering(Round(.cards, RoundTests.items, pass: 2), 1, 0, 1)
    #expect(round.item == nil)
  }

  @Test func anAnswerStands() {
    var round = Round(.quiz, RoundTests.items)
    round.take(0)
    round.take(1)
    #expect(round.answer == Round.Answer(choice: 0, isRight: false))
  }

  @Test func nothingIsChosenUntilSomebodyGoesToIt() {
    var round = Round(.quiz, RoundTests.items)
    #expect(round.highlighted == nil)
    round.highlight(by: 1)
    #expect(round.highlighted == 0)
    round.take(0)
    round.goOn()
    #expect(round.highlighted == nil)
    round.highlight(by: -1)
    #expect(round.highlighted == 1)
  }

  @Test func aRoomWithAsManyHandsForEachHasChosenNothing() {
    var round = Round(.vote, RoundTests.items)
    for choice in [0, 1] { round.vote(for: choice) }
    #expect(round.highlighted == nil)
  }

  @Test func anAnswerThatIsTakenBackIsAskedAgain() {
    var round = Round(.quiz, RoundTests.items)
    round.take(1)
    round.takeBackAnswer()
    #expect(round.answer == nil)
    #expect(round.highlighted == nil)
    #expect(round.position == 0)
    #expect(round.rightCount == 0)
    #expect(answering(round, 0, 1, 1).rightCount == 2)
  }

  @Test func theRoomIsHighlightedWhereMostHandsAre() {
    var round = Round(.vote, RoundTests.items)
    for choice in [0, 1, 1, 5] { round.vote(for: choice) }
    #expect(round.votes == [1, 2])
    #expect(round.highlighted == 1)
    #expect(round.answer == nil)
  }

  @Test func votesAreTakenBackOneByOne() {
    var round = Round(.vote, RoundTests.items)
    for choice in [1, 0, 0] { round.vote(for: choice) }
    round.takeBackVote()
    #expect(round.votes == [1, 1])
    round.takeBackVote()
    #expect(round.votes == [0, 1])
    #expect(round.highlighted == 1)
    for _ in 1...3 { round.takeBackVote() }
    #expect(round.votes == [])
  }

  @Test func anAnswerThatIsOnlyShownIsNeitherRightNorMissed() throws {
    var round = Round(.cards, RoundTests.items)
    round.show()
    let answer = try #require(round.answer)
    #expect(answer.choice == nil)
    var progress = Progress()
    progress.note(answer, in: round, of: Progress.PartID(LessonID(chapter: 1, number: 1), part: 1))
    #expect(progress == Progress())
    round.goOn()
    #expect(round.position == 1)
    #expect(round.missed == [])
    #expect(round.remaining == 2)
  }

  @Test func whoTakesTheClaimForTrueHoldsIt() throws {
    var round = Round(.beliefs, RoundTests.items)
    let claim = try #require(round.item?.claim)
    let part = Progress.PartID(LessonID(chapter: 1, number: 1), part: 1)
    var progress = Progress()
    round.take(0)
    progress.note(try #require(round.answer), in: round, of: part)
    #expect(progress.heldClaims == [claim])
    round = Round(.beliefs, RoundTests.items)
    round.take(1)
    progress.note(try #require(round.answer), in: round, of: part)
    #expect(progress.heldClaims == [])
  }
}
