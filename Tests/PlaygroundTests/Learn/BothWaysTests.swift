import Lessons
import Playground
import TestSupport
import Testing

/// A lesson leaves the same on record, on the screen and in plain lines.
struct BothWaysTests {
  /// How somebody takes a lesson.
  enum Habit: CaseIterable, CustomTestStringConvertible {
    case knowsAll, isWrong, leavesQuestionsOut, asksForHelp, fallsForFixes

    var testDescription: String { "\(self)" }
  }

  /// More moves than any lesson has; to need them is to go round in circles.
  private static let most = 400

  private func beginner(_ id: LessonID) throws -> BothWays {
    let lesson = try #require(LessonWalkTests.course.reading(of: id)?.lesson)
    return BothWays(lesson, course: LessonWalkTests.course)
  }

  private func expectSame(_ ways: BothWays) {
    #expect(ways.screen.learning?.progress.text == ways.lines.progress.text, "\(ways.moves)")
    #expect(ways.screenPlace == ways.linesPlace, "\(ways.moves)")
  }

  @Test(arguments: LessonWalkTests.ids, Habit.allCases)
  func everyLessonLeavesTheSameRecord(_ id: LessonID, _ habit: Habit) throws {
    var ways = try beginner(id)
    expectSame(ways)
    for _ in 0..<BothWaysTests.most where !ways.isOver {
      for move in moves(of: habit, in: ways.lines.run) {
        ways.make(move)
        expectSame(ways)
      }
    }
    #expect(ways.isOver)
  }

  /// What somebody does next who has such a habit.
  private func moves(of habit: Habit, in run: LessonRun) -> [BothWays.Move] {
    let part = run.part
    if let item = run.round?.item {
      let right = item.question.rightChoices
      let wrong = item.question.choices.indices.first { !right.contains($0) }
      return switch habit {
      case .leavesQuestionsOut: [.leaveOut]
      case .isWrong: [.answer(wrong ?? 0)]
      case .knowsAll, .asksForHelp, .fallsForFixes: [.answer(right.first ?? 0)]
      }
    }
    let hints = part.hints.map { _ in BothWays.Move.hint }
    let fixes = part.wrongFixes.indices.map(BothWays.Move.fix)
    let solution = part.solution.map { _ in BothWays.Move.solution }
    return switch habit {
    case .knowsAll: [solution, .goOn].compactMap(\.self)
    case .isWrong, .leavesQuestionsOut: [.goOn]
    case .asksForHelp: hints + [solution, .goOn].compactMap(\.self)
    case .fallsForFixes: fixes + [.goOn]
    }
  }

  @Test(arguments: LessonWalkTests.ids)
  func anythingDoneInAnyOrderLeavesTheSameRecord(_ id: LessonID) throws {
    for seed in UInt64(1)...2 {
      var random = SeededGenerator(seed: seed)
      var ways = try beginner(id)
      for _ in 0..<40 where !ways.isOver {
        let moves = possibleMoves(in: ways.lines.run)
        guard let move = moves.randomElement(using: &random) else { break }
        ways.make(move)
        expectSame(ways)
      }
      #expect(!ways.moves.isEmpty)
    }
  }

  /// What can be done; the last answer of a round is told at once in lines, and not taken back.
  private func possibleMoves(in run: LessonRun) -> [BothWays.Move] {
    guard let round = run.round, let item = round.item else {
      let fixes = run.part.wrongFixes.indices.map(BothWays.Move.fix)
      let solution = run.part.solution.map { _ in BothWays.Move.solution }
      let hint = run.hintCount < run.part.hints.count ? BothWays.Move.hint : nil
      return fixes + [solution, hint, .goOn, .goOn, .goBack].compactMap(\.self)
    }
    let choices = item.question.choices.indices
    let again = round.remaining > 1 ? choices.map(BothWays.Move.answerAndTakeBack) : []
    let back: [BothWays.Move] = round.number > 1 || run.partIndex > 0 ? [.goBack] : []
    return choices.map(BothWays.Move.answer) + again + back + [.leaveOut]
  }
}
