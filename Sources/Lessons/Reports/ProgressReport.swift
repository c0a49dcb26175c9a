package import Escaping

/// Tells a person what they have done in a course.
package enum ProgressReport {
  /// Sums, the lessons that were begun with what is done of them, and where to go on.
  package static func text(_ progress: Progress, in course: Course) -> VisibleText {
    let entries = course.entries.compactMap(\.heading)
    let taken = entries.filter { progress.isBegun($0.id) }
    guard !taken.isEmpty else {
      return "Nothing is done yet of \(entries.count) lessons. corslab learn begins.\n"
    }
    let finished = taken.filter { progress.isFinished($0.id, in: course) }
    var paragraphs: [VisibleText] = [
      "\(finished.count) of \(entries.count) lessons are done"
        + (taken.count > finished.count ? ", and \(taken.count - finished.count) begun." : ".")
    ]
    paragraphs.append(taken.map { line($0, progress, course) }.joined(separator: "\n"))
    if let answers = answers(progress) { paragraphs.append(answers) }
    let claims = progress.heldClaims.compactMap(course.claim)
    if !claims.isEmpty {
      let lines = claims.map { claim in
        VisibleText("  \(CourseReport.padded(claim.id, to: 8)) \(claim.claim.plain)")
      }
      paragraphs.append((["You still seem to believe:"] + lines).joined(separator: "\n"))
    }
    if let next = next(progress, in: course) {
      paragraphs.append("corslab learn goes on with \(next.id), \(next.title).")
    }
    return paragraphs.joined(separator: "\n\n") + "\n"
  }

  /// A lesson, and how much of it is done.
  private static func line(
    _ heading: LessonHeading, _ progress: Progress, _ course: Course
  ) -> VisibleText {
    let count = course.reading(of: heading.id)?.lesson?.parts.count ?? 1
    let solved = (1...max(1, count)).count { part in
      progress.solved.contains(Progress.PartID(heading.id, part: part))
    }
    let state =
      solved == count
      ? "done" : count == 1 ? "begun" : "\(solved) of \(count) parts"
    return "  \(CourseReport.padded(heading.id.description, to: 8)) "
      + "\(CourseReport.padded(state, to: 14)) \(heading.title)"
  }

  /// How many bets and questions were answered rightly the last time.
  private static func answers(_ progress: Progress) -> VisibleText? {
    let sums = Progress.QuestionID.Round.allCases.compactMap { round -> String? in
      let results = progress.answers.filter { $0.key.round == round }.values.compactMap(\.isSet)
      guard !results.isEmpty else { return nil }
      return "\(results.count { $0 }) of \(results.count) \(round.plural)"
    }
    guard !sums.isEmpty else { return nil }
    return "Right the last time: \(sums.joined(separator: ", "))."
  }

  /// Where `corslab learn` goes on.
  private static func next(_ progress: Progress, in course: Course) -> LessonHeading? {
    if let id = progress.latest?.part.lesson, !progress.isFinished(id, in: course) {
      return course.entry(id)?.heading
    }
    return course.entries.lazy.compactMap(\.heading).first {
      !$0.id.isFastTrack && !progress.isFinished($0.id, in: course)
    }
  }
}

extension Progress.QuestionID.Round {
  fileprivate var plural: String {
    switch self {
    case .predict: "bets"
    case .cards: "cards"
    case .quiz: "questions"
    }
  }
}
