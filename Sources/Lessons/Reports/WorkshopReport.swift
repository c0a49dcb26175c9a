import Canvas
package import Escaping
import Simulation

/// Tells the one who teaches what to do at each stop of a workshop.
package enum WorkshopReport {
  /// The stops with the minute at which each begins, and the notes to it and to its lesson.
  package static func text(_ path: WorkshopPath, in course: Course) -> VisibleText {
    var start = 0
    let stops = path.stops.map { stop -> VisibleText in
      defer { start += stop.minutes }
      return "\(start)'  \(stop.title(in: course)), \(stop.minutes) min\n"
        + notes(to: stop, in: course)
    }
    return "\(path.title), \(path.minutes) min\n\n"
      + stops.joined(separator: "\n")
  }

  /// What to know at a stop: its own note, and those to its lesson.
  private static func notes(to stop: WorkshopPath.Stop, in course: Course) -> VisibleText {
    let layout = ProseLayout(columns: 72, glyphs: .unicode)
    var lines = stop.note.map { layout.lines($0) } ?? []
    if case .lesson(let id) = stop.activity, let lesson = course.reading(of: id)?.lesson {
      lines += layout.lines(lesson.presenter)
    }
    return lines.map { $0.isEmpty ? "\n" : "    \($0.text)\n" }.joined()
  }
}

extension WorkshopPath.Stop {
  /// What is done there, in a few words.
  package func title(in course: Course) -> String {
    switch activity {
    case .lesson(let id): "\(id)  \(course.entry(id)?.heading?.title ?? "")"
    case .vote: "a vote on what the room believes"
    case .pause(let name): name
    }
  }
}
