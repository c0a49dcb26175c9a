import Documents
import Simulation

/// Proves that a lesson does what it says.
package enum LessonProof {
  /// Everything that is wrong with a lesson's file, in the order of the file.
  ///
  /// - Parameter course: The course that the lesson's references are looked up in.
  package static func problems(of file: CatalogueFile, in course: Course) -> [LessonProblem] {
    let reading = LessonReading(file)
    guard let lesson = reading.lesson else { return reading.problems.map(LessonProblem.init) }
    return problems(of: lesson, in: course)
  }

  /// Everything that is wrong with a lesson that can be read, in the order of the file.
  package static func problems(of lesson: Lesson, in course: Course) -> [LessonProblem] {
    (lesson.parts.flatMap(problems) + FitProof.problems(of: lesson)
      + ReferenceProof.problems(of: lesson, in: course)).sortedByPlace
  }

  private static func problems(of part: Part) -> [LessonProblem] {
    let runs = PartRuns(part)
    return PartProof(part: part, runs: runs).problems + QuestionProof.problems(of: part)
      + OccasionProof(part: part, runs: runs).problems
  }
}

/// The runs that a part's author knows of.
struct PartRuns {
  /// Nil when the part has no scenario, or no solution.
  let start: Trace?
  let solution: Trace?
  let wrongFixes: [Trace]

  /// The runs that questions are about and that are none of the others.
  let questions: [Trace]

  init(_ part: Part) {
    start = part.world.map { Run.simulate($0.scenario) }
    solution = part.solution.map { Run.simulate($0.scenario) }
    wrongFixes = part.wrongFixes.map { Run.simulate($0.variation.scenario) }
    let world = part.world?.scenario
    questions = part.questions.compactMap { question in
      guard case .run(let scenario) = question.decision, scenario != world else { return nil }
      return Run.simulate(scenario)
    }
  }

  var all: [Trace] { [start, solution].compactMap(\.self) + wrongFixes + questions }
}

extension Part {
  /// Every question of the part: bets, cards and the quiz.
  package var questions: [Question] { predict + (cards?.deal.map(\.question) ?? []) + quiz }
}
