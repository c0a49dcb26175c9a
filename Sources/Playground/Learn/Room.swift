package import Lessons

/// A room full of people to whom the course is shown.
package struct Room: Hashable, Sendable {
  /// The path through the course, nil when lessons are chosen freely.
  package let path: WorkshopPath?

  /// The position of the stop at which the room is, or was before it left the path.
  package private(set) var stopIndex = 0

  /// Whether a lesson is shown that is none of the path's.
  package private(set) var isOffPath = false

  /// Seconds since the workshop began, and when the present stop did.
  package internal(set) var seconds = 0
  private var stopSeconds = 0

  /// A room on its way along a path.
  ///
  /// - Parameter lesson: Where on the path one begins; before a lesson that is none of its stops, none
  ///   has been reached. Without a lesson one begins at the first stop.
  package init(_ path: WorkshopPath? = nil, at lesson: LessonID? = nil) {
    self.path = path
    guard let path, let lesson else { return }
    if let position = path.position(of: lesson) {
      stopIndex = position
    } else {
      stopIndex = -1
      isOffPath = true
    }
  }

  /// The present stop, nil beside the path or behind its end.
  package var stop: WorkshopPath.Stop? {
    guard let path, !isOffPath, path.stops.indices.contains(stopIndex) else { return nil }
    return path.stops[stopIndex]
  }

  /// The stop that comes next, nil at the end.
  package var nextStop: WorkshopPath.Stop? {
    guard let path, path.stops.indices.contains(stopIndex + 1) else { return nil }
    return path.stops[stopIndex + 1]
  }

  /// Whether the path has been gone to its end.
  package var isOver: Bool { path.map { !isOffPath && stopIndex >= $0.stops.count } ?? false }

  /// Minutes spent at the present stop.
  package var minutes: Int { max(0, seconds - stopSeconds) / 60 }

  /// Goes to the next stop; nil at the end.
  mutating func goOn() -> WorkshopPath.Stop? {
    go(toStop: stopIndex + 1)
    return stop
  }

  /// Goes to a lesson: to its stop, or beside the path.
  mutating func go(to lesson: LessonID) {
    if let position = path?.position(of: lesson) {
      if position != stopIndex || isOffPath { go(toStop: position) }
    } else {
      isOffPath = path != nil
      stopSeconds = seconds
    }
  }

  /// Goes to the stop at a position.
  mutating func go(toStop position: Int) {
    stopIndex = position
    isOffPath = false
    stopSeconds = seconds
  }
}

extension Learning {
  /// Where one goes from the end of the lesson, in a few words.
  var onwardFromEnd: String {
    guard room?.path != nil else { return "all lessons" }
    return switch room?.nextStop?.activity {
    case .lesson(let id): "on to \(id)"
    case .vote: "on to the vote"
    case .pause: "on to the break"
    case nil: "on to the end"
    }
  }
}

extension Room {
  /// Where the room is on its path, and how long it has been there, on one line.
  var summary: String {
    guard let path else { return "\(minutes) min" }
    let place = isOffPath ? "beside the path" : "stop \(stopIndex + 1) of \(path.stops.count)"
    let planned = stop.map { " of \($0.minutes)" } ?? ""
    return "\(place)   \(minutes)\(planned) min   in all \(max(0, seconds) / 60) of \(path.minutes)"
  }
}

extension WorkshopPath {
  /// The position of a lesson's stop, nil when it is none.
  package func position(of lesson: LessonID) -> Int? {
    stops.firstIndex { $0.activity == .lesson(lesson) }
  }

  /// The lessons of the path, in its order.
  package var lessons: [LessonID] {
    stops.compactMap { stop in
      if case .lesson(let id) = stop.activity { id } else { nil }
    }
  }
}
