import Documents
import Lessons

extension AppState {
  /// The course: that of the lesson, or the one inside the program.
  var course: Course { learning?.course ?? .embedded }

  /// Opens the list of all lessons, at the one that comes next.
  mutating func openMap() {
    guard let learning else { return }
    let rows = learning.mapRows
    let next = rows.firstIndex { $0.choice == learning.suggested && !$0.isHeading } ?? 0
    overlay = .list(ListOverlay(.lessons, rows: rows, highlighted: next))
    notice = nil
  }

  /// Opens the words of the trade.
  mutating func openGlossary() {
    let terms = course.terms
    let rows = terms.indices.map { position in
      ListOverlay.Row(
        title: terms[position].term, detail: terms[position].says.plain, choice: .term(position))
    }
    overlay = .list(ListOverlay(.glossary, rows: rows))
  }

  /// Asks again about what somebody once believed.
  mutating func askBeliefs() {
    guard let claims = learning?.heldClaims else { return }
    tell(learning?.run.ask(Round(.beliefs, claims.map(\.item))))
  }

  /// Takes a short way through the course and opens it, or with nil the whole course again.
  mutating func follow(path id: String?) {
    let path = course.paths.first { $0.id == id }
    learning?.ownPath = path
    openMap()
  }

  /// Begins a lesson of the course, or says why it cannot be read.
  mutating func begin(_ id: LessonID) {
    guard let reading = learning?.course.reading(of: id) else { return }
    guard let lesson = reading.lesson else {
      notice = Notice(.refused, reading.problems.first?.message ?? "The lesson cannot be read.")
      return
    }
    learning?.room?.go(to: id)
    begin(lesson)
  }

  /// After a lesson: on along the workshop's path, or back to the map.
  mutating func leaveLesson() {
    learning?.sheet = nil
    guard learning?.room?.path != nil else { return openMap() }
    arrive(at: learning?.room?.goOn())
  }

  /// Begins a stop of a workshop; nil stands for the end of the path.
  mutating func arrive(at stop: WorkshopPath.Stop?) {
    switch stop?.activity {
    case .lesson(let id): begin(id)
    case .vote(let claims):
      let items = claims.compactMap { learning?.course.claim($0.name)?.item }
      tell(learning?.run.ask(Round(.vote, items)))
    case .pause, nil:
      learning?.run.setAside()
      learning?.sheet = .stop(stop)
    }
  }
}

extension Learning {
  /// The claims that the learner's bets still hold true.
  fileprivate var heldClaims: [Claim] { run.progress.heldClaims.compactMap(run.course.claim) }

  /// What comes next: on the path, or else the first lesson that is not finished.
  fileprivate var suggested: ListOverlay.Choice {
    if let room, let stop = room.nextStop {
      if case .lesson(let id) = stop.activity { return .lesson(id) }
      return .stop(room.stopIndex + 1)
    }
    let ids = run.course.entries.compactMap { $0.heading?.id }.filter { !$0.isFastTrack }
    return .lesson(next(of: ownPath?.lessons ?? []) ?? next(of: ids) ?? run.lesson.id)
  }

  /// The first lesson that is not finished, the present one and those after it first.
  private func next(of ids: [LessonID]) -> LessonID? {
    let later = ids.drop { $0 != run.lesson.id }
    return later.first { !run.progress.isFinished($0, in: run.course) }
      ?? ids.first { !run.progress.isFinished($0, in: run.course) }
  }
}

// MARK: - The map

extension Learning {
  /// The lines of the list of all lessons; the path stands first, because one is on it.
  fileprivate var mapRows: [ListOverlay.Row] {
    let chapters = run.course.chapters.flatMap { rows(of: $0) }
    guard let path else { return beliefRows + offeredPaths + chapters }
    return rows(of: path) + beliefRows + chapters
  }

  /// A line for what somebody still believes, none when there is nothing.
  private var beliefRows: [ListOverlay.Row] {
    let count = heldClaims.count
    guard count > 0 else { return [] }
    let title = count == 1 ? "A belief to look at again" : "\(count) beliefs to look at again"
    return [ListOverlay.Row(title: title, detail: "from your bets", choice: .beliefs)]
  }

  /// The short ways through the course, for a person who learns alone.
  private var offeredPaths: [ListOverlay.Row] {
    guard room == nil, !run.course.paths.isEmpty else { return [] }
    let title = ListOverlay.Row(
      title: "Little time? A path through the course", choice: .path(run.course.paths[0].id),
      isHeading: true)
    return [title]
      + run.course.paths.map { path in
        ListOverlay.Row(
          title: "   \(path.title)", trailing: "\(path.minutes) min", choice: .path(path.id))
      }
  }

  /// A path and its stops; a person who learns alone takes no breaks and holds no votes.
  private func rows(of path: WorkshopPath) -> [ListOverlay.Row] {
    let title = ListOverlay.Row(
      title: path.title, detail: room == nil ? "your path; here it ends" : "",
      trailing: "\(path.minutes) min", choice: .path(room == nil ? nil : path.id),
      isHeading: true)
    return [title]
      + path.stops.enumerated().compactMap { position, stop in
        switch stop.activity {
        case .lesson(let id):
          run.course.entry(id)?.heading.map { row(for: $0, minutes: stop.minutes) }
        case .vote, .pause:
          room == nil
            ? nil
            : ListOverlay.Row(
              title: "   \(stop.title(in: run.course))", trailing: "\(stop.minutes) min",
              choice: .stop(position))
        }
      }
  }

  /// A chapter and its lessons as the lines of a list.
  private func rows(of chapter: Chapter) -> [ListOverlay.Row] {
    let headings = run.course.entries(ofChapter: chapter.number).compactMap(\.heading)
    guard let first = headings.first else { return [] }
    let title = ListOverlay.Row(
      title: "\(chapter.number)  \(chapter.title)", detail: chapter.about.plain,
      choice: .lesson(first.id), isHeading: true)
    return [title] + headings.map { row(for: $0, minutes: $0.minutes) }
  }

  private func row(for heading: LessonHeading, minutes: Int) -> ListOverlay.Row {
    let isFinished = run.progress.isFinished(heading.id, in: run.course)
    let name = heading.id.isFastTrack ? "fast track" : heading.level.rawValue
    return ListOverlay.Row(
      title: "   \(heading.id)  \(heading.title)",
      detail: isFinished
        ? "done"
        : run.progress.isBegun(heading.id)
          ? "begun" : heading.level == .core && !heading.id.isFastTrack ? "" : name,
      trailing: "\(minutes) min", choice: .lesson(heading.id))
  }
}
