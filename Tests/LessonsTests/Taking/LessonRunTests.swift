import Lessons
import Simulation
import Testing

/// The way through a lesson, without a screen and without lines.
struct LessonRunTests {
  private func run(keepsRecord: Bool = true) throws -> LessonRun {
    let lesson = try #require(LessonReading(Array(SampleLesson.text.utf8)).lesson)
    var run = LessonRun(
      lesson, of: .embedded, progress: Progress(), keepsRecord: keepsRecord)
    #expect(run.begin(lesson) == [.began, .page])
    return run
  }

  /// Somebody whose only bet was right, in the playground.
  private func player(keepsRecord: Bool = true) throws -> LessonRun {
    var run = try run(keepsRecord: keepsRecord)
    #expect(run.goOn() == [.asked])
    #expect(run.answer(1) == [.answered(Round.Answer(choice: 1, isRight: true))])
    guard case .finished(let round)? = run.goOn().first else { throw NoEnd() }
    #expect(round.rightCount == 1)
    #expect(run.goOn() == [.stage])
    return run
  }

  private struct NoEnd: Error {}

  /// Judges the run of what the lesson proposes.
  private func solve(_ run: inout LessonRun) throws {
    let solution = try #require(run.part.solution)
    #expect(run.showSolution() == [.solution(solution)])
    #expect(run.judge(Run.simulate(solution.scenario)) == [.solved])
  }

  @Test func aLessonIsTakenFromItsBeginningToItsEnd() throws {
    var run = try player()
    #expect(run.takeHint() == [.hint(1)])
    #expect(run.takeHint() == [])
    try solve(&run)
    #expect(run.goOn() == [.asked])
    #expect(run.answer(1) == [.answered(Round.Answer(choice: 1, isRight: true))])
    _ = run.goOn()
    #expect(run.goOn() == [.end])
    #expect(run.goOn() == [.left])
    #expect(run.progress.isSolved(run.lesson.id, parts: 1))
  }

  @Test func anOpenQuestionIsNotPassedBy() throws {
    var run = try run()
    #expect(run.goOn() == [.asked])
    #expect(run.goOn() == [])
    #expect(run.station == .bets)
    #expect(run.skip() == [.stage])
  }

  @Test func toLookAtTheFirstPageIsNotToBegin() throws {
    var run = try run()
    #expect(run.progress == Progress())
    _ = run.goOn()
    #expect(run.progress.isBegun(run.lesson.id))
  }

  @Test func betsThatAreLaidAreNotAskedAgain() throws {
    var run = try player()
    #expect(run.goBack() == [.page])
    #expect(run.goOn() == [.stage])
    #expect(run.bets.count == 1)
  }

  @Test func betsThatWereLeftAreLaidLater() throws {
    var run = try run()
    _ = run.goOn()
    #expect(run.leaveOut() == [.stage])
    #expect(run.leftStation == .bets)
    #expect(run.goBack() == [.asked])
    #expect(run.station == .bets)
  }

  @Test func questionsAtTheEndThatWereLeftOutStaySo() throws {
    var run = try player()
    #expect(run.goOn() == [.asked])
    #expect(run.leaveOut() == [.stage])
    var back = run
    #expect(back.goBack() == [.asked])
    #expect(back.goBack() == [.stage])
    #expect(back.goOn() == [.asked])
    #expect(run.goOn() == [.end])
    #expect(!run.progress.isSolved(run.lesson.id, parts: 1))
  }

  @Test func anAnswerFromBeforeIsTakenBackAndTheRestStaysOnRecord() throws {
    var run = try run()
    _ = run.goOn()
    _ = run.answer(2)
    let answered = run
    #expect(run.progress.heldClaims == ["F13"])
    _ = run.goOn()
    _ = run.goOn()
    _ = run.takeHint()
    #expect(run.takeBackAnswer(given: answered) == [.asked])
    #expect(run.station == .bets)
    #expect(run.bets == [])
    #expect(run.hintCount == 1)
    #expect(run.progress.heldClaims == [])
    #expect(!run.progress.hints.isEmpty)
  }

  @Test func whatIsStillTypedIsJudgedAndNotRecorded() throws {
    var run = try player()
    let solution = try #require(run.part.solution)
    #expect(run.judge(Run.simulate(solution.scenario), isDraft: true) == [])
    #expect(run.isSolved)
    #expect(run.progress.goals == [:])
  }

  @Test func whatARoomDoesIsNotOnRecord() throws {
    var run = try player(keepsRecord: false)
    _ = run.takeHint()
    try solve(&run)
    #expect(run.progress == Progress())
  }
}
