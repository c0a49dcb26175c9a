import Canvas
import Documents

/// Proves that every text fits into the column beside the playground.
enum FitProof {
  /// How many rows a text may take.
  enum Rows {
    static let start = 16
    static let passage = 8
    static let sentence = 4
    static let line = 2
  }

  /// How wide a line of code may be; the column has a margin of two on each side.
  static let codeColumns = 56
  static let titleColumns = 60

  private static let layout = ProseLayout()

  static func problems(of lesson: Lesson) -> [LessonProblem] {
    var problems: [LessonProblem] = []
    if TextWidth.columns(of: lesson.heading.title) > titleColumns {
      problems.append(
        LessonProblem(
          .tooLong, "The title is wider than \(titleColumns) columns.",
          at: lesson.heading.titlePlace))
    }
    problems += rows(lesson.afterword, Rows.passage, "The afterword", lesson.afterword.first?.place)
    return problems + lesson.parts.flatMap(self.problems)
  }

  private static func problems(of part: Part) -> [LessonProblem] {
    prose(part) + part.questions.flatMap(question)
      + (part.cards?.deal ?? []).flatMap(card)
      + zip(part.hints, part.hintPlaces).flatMap { sentence($0, "This hint", $1) }
      + part.goals.flatMap { line($0.say, "This goal", $0.place) }
      + part.wrongFixes.flatMap {
        line($0.name, "The name of this wrong fix", $0.place) + sentence($0.why, "why", $0.place)
      }
  }

  private static func prose(_ part: Part) -> [LessonProblem] {
    let start = part.prose.atStart
    let others = part.prose.filter { $0.occasion != .start }
    return rows(start, Rows.start, "The text at the start", start.first?.place)
      + others.flatMap { rows($0.blocks, Rows.passage, "This text", $0.place) }
      + part.prose.flatMap(\.blocks).flatMap(code)
  }

  private static func rows(
    _ blocks: [Block], _ most: Int, _ name: String, _ place: Place?
  ) -> [LessonProblem] {
    fitting(layout.lines(blocks).count, most, name, place)
  }

  private static func code(_ block: Block) -> [LessonProblem] {
    guard case .code(let lines, _) = block.content else { return [] }
    return lines.enumerated().compactMap { index, line in
      guard TextWidth.columns(of: line) > codeColumns else { return nil }
      return LessonProblem(
        .tooLong, "This line of code is wider than \(codeColumns) columns.",
        at: Place(line: block.place.line + 1 + index, column: codeColumns + 1))
    }
  }

  private static func question(_ question: Question) -> [LessonProblem] {
    sentence(question.ask, "ask", question.place) + sentence(question.why, "why", question.place)
      + question.choices.flatMap { line($0.say, "This choice", $0.place) }
  }

  private static func card(_ card: Card) -> [LessonProblem] {
    card.show.flatMap { line(RichText([.init($0)]), "This card", card.question.place) }
  }

  private static func sentence(
    _ text: RichText, _ name: String, _ place: Place
  ) -> [LessonProblem] {
    fitting(layout.lines(text).count, Rows.sentence, name, place)
  }

  /// A line follows a mark or the key that chooses it.
  private static func line(_ text: RichText, _ name: String, _ place: Place) -> [LessonProblem] {
    fitting(layout.lines(text, behind: "1 ").count, Rows.line, name, place)
  }

  private static func fitting(
    _ count: Int, _ most: Int, _ name: String, _ place: Place?
  ) -> [LessonProblem] {
    guard count > most else { return [] }
    return [
      LessonProblem(.tooLong, "\(name) has \(count) rows; there is room for \(most).", at: place)
    ]
  }
}
