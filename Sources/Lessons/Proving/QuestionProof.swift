import Documents
import Simulation

/// Proves that of every question exactly one choice is right.
enum QuestionProof {
  static func problems(of part: Part) -> [LessonProblem] {
    part.questions.compactMap(problem)
  }

  private static func problem(_ question: Question) -> LessonProblem? {
    let right = question.rightChoices
    guard right.count != 1 else { return nil }
    guard right.isEmpty else {
      let texts = right.map { quoted(question.choices[$0].say.plain) }
      return LessonProblem(
        .undecided, "More than one choice is right: \(texts.joined(separator: " and ")).",
        at: question.place)
    }
    return LessonProblem(
      .undecided, "No choice is right\(reasons(question)).", at: question.place)
  }

  /// Why each choice is wrong, for the author to see which one was meant.
  private static func reasons(_ question: Question) -> String {
    guard case .run(let scenario) = question.decision else { return "" }
    let trace = Run.simulate(scenario)
    let reasons = question.choices.compactMap { choice -> String? in
      guard case .run(let check) = choice.check,
        let difference = Expectation.last(check).difference(in: trace)
      else { return nil }
      return "\(quoted(choice.say.plain)) has \(difference.line)"
    }
    return ": " + reasons.joined(separator: "; ")
  }
}
