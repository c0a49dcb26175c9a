import Documents

/// Proves that what a lesson refers to exists.
enum ReferenceProof {
  static func problems(of lesson: Lesson, in course: Course) -> [LessonProblem] {
    var problems: [LessonProblem] = []
    if !course.chapters.contains(where: { $0.number == lesson.heading.chapter }) {
      problems.append(
        LessonProblem(
          .unknownReference, "There is no chapter \(lesson.heading.chapter) in map.yaml.",
          at: lesson.heading.place))
    }
    let ids = course.entries.compactMap(\.heading?.id).filter { $0 != lesson.id }
    problems += unknown(lesson.heading.after, "lesson", ids.map(\.description))
    problems += unknown(lesson.sources, "source document", course.sources.map(\.name))
    let believed = lesson.parts.flatMap(\.questions).flatMap(\.choices).compactMap(\.believes)
    problems += unknown(lesson.folklore + believed, "claim", course.claims.map(\.id))
    let fragments = lesson.standard.filter { !$0.name.hasPrefix("https://") }
    problems += unknown(fragments, "place in the Fetch standard", StandardFragment.all)
    return problems + lesson.mdn.compactMap(mdn)
  }

  private static func unknown(
    _ references: [Reference], _ kind: String, _ known: [String]
  ) -> [LessonProblem] {
    references.filter { !known.contains($0.name) }.map { reference in
      let problem = DocumentProblem(
        "There is no \(kind) \(quoted(reference.name)).", at: reference.place,
        value: reference.name, of: known)
      return LessonProblem(.unknownReference, problem.message, at: reference.place)
    }
  }

  /// A path of MDN can only be looked at for its shape.
  private static func mdn(_ reference: Reference) -> LessonProblem? {
    let name = reference.name
    let isPath =
      !name.isEmpty && !name.hasPrefix("/") && !name.contains("://")
      && !name.contains(where: \.isWhitespace)
    guard !isPath else { return nil }
    return LessonProblem(
      .unknownReference,
      "mdn has paths below https://developer.mozilla.org/en-US/docs/Web/, such as "
        + "HTTP/Guides/CORS, not \(quoted(name)).", at: reference.place)
  }
}
