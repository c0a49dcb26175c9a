import Server
import Simulation
import Testing

@testable import Lessons

/// Nothing is recorded for anybody that they did not do.
struct ProgressPartTests {
  private static let id = LessonID("3-1").map { Progress.PartID($0, part: 1) }

  private func part(_ text: String = SampleLesson.text) throws -> Part {
    try #require(LessonReading(Array(text.utf8)).lesson?.parts.first)
  }

  /// The goals and solved parts on record after a run.
  private func record(_ scenario: Scenario, _ part: Part) throws -> (goals: Set<Int>, solved: Int) {
    let id = try #require(Self.id)
    var progress = Progress()
    progress.note(reachedBy: Run.simulate(scenario), in: part, id)
    return (progress.goals[id] ?? [], progress.solved.count)
  }

  /// The part's second goal holds from the start.
  @Test func whatHoldsFromTheStartCountsWithTheLastGoal() throws {
    let part = try part()
    let start = try #require(part.world?.scenario)
    #expect(try record(start, part).goals == [])
    var other = start
    other.servers[0].allow.methods = .list(["PUT"])
    #expect(try record(other, part).goals == [])
    let solved = try record(try #require(part.solution?.scenario), part)
    #expect(solved.goals == [1, 2])
    #expect(solved.solved == 1)
  }

  @Test func aTemptingFixReachesNothingForAnybody() throws {
    let part = try part()
    for fix in part.wrongFixes { #expect(try record(fix.variation.scenario, part).goals == []) }
    // The same with another method is somebody's own.
    var own = try #require(part.wrongFixes.first?.variation.scenario)
    own.servers[0].allow.methods = .list(["PUT", "DELETE"])
    #expect(try record(own, part).goals == [1])
  }

  @Test func aPartWithoutGoalsIsDoneWhenEverythingItAsksIsAnswered() throws {
    let lines = SampleLesson.text.split(separator: "\n", omittingEmptySubsequences: false)
    let begin = try #require(lines.firstIndex { $0 == "goals:" })
    let end = try #require(lines.firstIndex { $0 == "quiz:" })
    let part = try part((lines[..<begin] + lines[end...]).joined(separator: "\n"))
    let id = try #require(Self.id)
    var progress = Progress()
    func isSolved() -> Bool {
      progress.note(endOf: part, id)
      return !progress.solved.isEmpty
    }
    #expect(!isSolved())
    var bets = try #require(part.betting)
    bets.take(0, knowing: progress)
    progress.note(try #require(bets.answer), in: bets, of: id)
    #expect(!isSolved())
    var quiz = try #require(part.quizzing)
    quiz.take(0, knowing: progress)
    progress.note(try #require(quiz.answer), in: quiz, of: id)
    progress.takeBackAnswer(in: quiz, of: id)
    #expect(!isSolved())
    progress.note(try #require(quiz.answer), in: quiz, of: id)
    #expect(isSolved())
  }
}
