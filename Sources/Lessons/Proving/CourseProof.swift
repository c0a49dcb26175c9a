import Documents

/// Proves what no lesson can be right or wrong about alone.
package enum CourseProof {
  /// A problem, and the file that has it.
  package struct Located: Hashable, Sendable {
    package let path: String
    package let problem: LessonProblem
  }

  /// Everything that is wrong with a course: its lessons first, then what stands beside them.
  package static func problems(of course: Course) -> [Located] {
    var located: [Located] = []
    func add(_ path: String, _ problems: [LessonProblem]) {
      guard !course.borrowed.contains(path) else { return }
      located += problems.sortedByPlace.map { Located(path: path, problem: $0) }
    }
    var settled: Set<String> = []
    for entry in course.entries {
      let reading = LessonReading(entry.file)
      guard let lesson = reading.lesson else {
        add(entry.file.path, reading.problems.map(LessonProblem.init))
        continue
      }
      settled.formUnion(lesson.folklore.map(\.name))
      add(entry.file.path, fileName(entry.file) + LessonProof.problems(of: lesson, in: course))
    }
    for entry in duplicates(in: course) { add(entry.path, [entry.problem]) }
    for problem in course.problems { add(problem.path, [LessonProblem(problem.problem)]) }
    add(
      Course.mapPath,
      duplicates(course.chapters, "chapter", \.number.description, \.place)
        + duplicates(course.sources, "source document", \.name, \.place))
    add(
      Course.folklorePath,
      duplicates(course.claims, "claim", \.id, \.place)
        + claims(of: course, settled: settled))
    add(Course.glossaryPath, duplicates(course.terms, "term", \.term, \.place))
    add(Course.workshopsPath, paths(of: course))
    return located
  }

  private static func fileName(_ file: CatalogueFile) -> [LessonProblem] {
    let number = file.path.prefix { $0.isASCII && $0.isNumber }
    let slug = file.path.dropFirst(number.count).dropLast(3)
    let isSlug = slug.utf8.allSatisfy { byte in
      byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
    }
    guard number.count != 2 || slug.count < 2 || slug.first != "-" || !isSlug else { return [] }
    return [
      LessonProblem(
        .fileName, "A lesson's file is called NN-slug.md, such as 09-ask-your-dad.md.", at: nil)
    ]
  }

  /// Lessons whose id an earlier file has already.
  private static func duplicates(in course: Course) -> [Located] {
    var paths: [LessonID: String] = [:]
    return course.entries.compactMap { entry in
      guard let heading = entry.heading else { return nil }
      guard let first = paths.updateValue(entry.file.path, forKey: heading.id) else { return nil }
      paths[heading.id] = first
      return Located(
        path: entry.file.path,
        problem: LessonProblem(
          .duplicate, "The lesson \(heading.id) is already in \(first).", at: heading.place))
    }
  }

  private static func duplicates<Element>(
    _ elements: [Element], _ kind: String, _ name: (Element) -> String, _ place: (Element) -> Place
  ) -> [LessonProblem] {
    var names: Set<String> = []
    return elements.compactMap { element in
      guard !names.insert(name(element)).inserted else { return nil }
      return LessonProblem(
        .duplicate, "There is a \(kind) \(quoted(name(element))) already.", at: place(element))
    }
  }

  private static func claims(of course: Course, settled: Set<String>) -> [LessonProblem] {
    let sources = course.sources.map(\.name)
    return course.claims.flatMap { claim in
      var problems: [LessonProblem] = []
      switch (claim.waitsFor, settled.contains(claim.id)) {
      case (nil, false):
        problems.append(
          LessonProblem(
            .unsettledClaim, "No lesson settles the claim \(claim.id).", at: claim.place))
      case (_?, true):
        problems.append(
          LessonProblem(
            .unsettledClaim, "A lesson settles \(claim.id), so it waits for nothing.",
            at: claim.place))
      default: break
      }
      if let source = claim.source, !sources.contains(source.name) {
        let problem = DocumentProblem(
          "There is no source document \(quoted(source.name)).", at: source.place,
          value: source.name, of: sources)
        problems.append(
          LessonProblem(.unknownReference, problem.message, at: source.place))
      }
      return problems
    }
  }

  private static func paths(of course: Course) -> [LessonProblem] {
    let ids = Set(course.entries.compactMap(\.heading?.id))
    let claims = Set(course.claims.map(\.id))
    return duplicates(course.paths, "path", \.id, \.place)
      + course.paths.flatMap { path in
        let total = path.stops.reduce(0) { $0 + $1.minutes }
        let sum = LessonProblem(
          .pathMinutes,
          "The stops of \(quoted(path.id)) take \(total) minutes, not \(path.minutes).",
          at: path.place)
        return (total == path.minutes ? [] : [sum])
          + path.stops.flatMap { unknown($0, ids, claims) }
      }
  }

  private static func unknown(
    _ stop: WorkshopPath.Stop, _ ids: Set<LessonID>, _ claims: Set<String>
  ) -> [LessonProblem] {
    switch stop.activity {
    case .lesson(let id):
      guard !ids.contains(id) else { return [] }
      return [LessonProblem(.unknownReference, "There is no lesson \(id).", at: stop.place)]
    case .vote(let references):
      return references.filter { !claims.contains($0.name) }.map { reference in
        LessonProblem(
          .unknownReference, "There is no claim \(quoted(reference.name)).", at: reference.place)
      }
    case .pause: return []
    }
  }
}
