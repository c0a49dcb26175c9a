import Documents
import Lessons

extension AppState {
  /// The course: that of the lesson, or the one inside the program.
  var course: Course { learning?.course ?? .embedded }

  /// Opens the list of all lessons, at the one that comes next.
  mutating func openMap() {
    guard let learning else { return }
    let lessons = learning.course.chapters.flatMap { learning.rows(of: $0) }
    let rows = learning.beliefRows + lessons
    let suggested = ListOverlay.Choice.lesson(learning.suggested)
    let next = rows.firstIndex { $0.choice == suggested && !$0.isHeading } ?? 0
    overlay = .list(ListOverlay(.lessons, rows: rows, highlighted: next))
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
    learning?.sheet = .round(Round(.beliefs, claims.map(\.item)))
  }

  /// Begins a lesson of the course, or says why it cannot be read.
  mutating func begin(_ id: LessonID) {
    guard let reading = learning?.course.reading(of: id) else { return }
    guard let lesson = reading.lesson else {
      notice = Notice(.refused, reading.problems.first?.message ?? "The lesson cannot be read.")
      return
    }
    begin(lesson)
  }

  /// After a lesson: on along the workshop's path, or back to the map.
  mutating func leaveLesson() -> [Outbound] {
    learning?.sheet = nil
    guard learning?.room?.path != nil else {
      openMap()
      return []
    }
    arrive(at: learning?.room?.goOn())
    return []
  }

  /// Begins a stop of a workshop; after the last one the map is open.
  private mutating func arrive(at stop: WorkshopPath.Stop?) {
    switch stop?.activity {
    case .lesson(let id): begin(id)
    case .vote(let claims):
      let items = claims.compactMap { learning?.course.claim($0.name)?.item }
      learning?.sheet = .round(Round(.vote, items))
    case .pause(let name): notice = Notice(.done, name)
    case nil: openMap()
    }
  }
}

extension Learning {
  /// The claims that the learner's bets still hold true.
  fileprivate var heldClaims: [Claim] { progress.heldClaims.compactMap(course.claim) }

  /// A line for what somebody still believes, none when there is nothing.
  fileprivate var beliefRows: [ListOverlay.Row] {
    let count = heldClaims.count
    guard count > 0 else { return [] }
    let title = count == 1 ? "A belief to look at again" : "\(count) beliefs to look at again"
    return [ListOverlay.Row(title: title, detail: "from your bets", choice: .beliefs)]
  }

  /// The lesson that comes next: the first one that is not finished.
  var suggested: LessonID {
    let ids = course.entries.compactMap { $0.heading?.id }.filter { !$0.isFastTrack }
    let later = ids.drop { $0 != lesson.id }
    return later.first { !progress.isFinished($0, in: course) }
      ?? ids.first { !progress.isFinished($0, in: course) } ?? lesson.id
  }

  /// A chapter and its lessons as the lines of a list.
  fileprivate func rows(of chapter: Chapter) -> [ListOverlay.Row] {
    let headings = course.entries(ofChapter: chapter.number).compactMap(\.heading)
    guard let first = headings.first else { return [] }
    let title = ListOverlay.Row(
      title: "\(chapter.number)  \(chapter.title)", detail: chapter.about.plain,
      choice: .lesson(first.id), isHeading: true)
    return [title] + headings.map(row)
  }

  private func row(for heading: LessonHeading) -> ListOverlay.Row {
    let isFinished = progress.isFinished(heading.id, in: course)
    let name = heading.id.isFastTrack ? "fast track" : heading.level.rawValue
    return ListOverlay.Row(
      title: "   \(heading.id)  \(heading.title)",
      detail: isFinished
        ? "done"
        : progress.isBegun(heading.id)
          ? "begun" : heading.level == .core && !heading.id.isFastTrack ? "" : name,
      trailing: "\(heading.minutes) min", choice: .lesson(heading.id))
  }
}
