package import Lessons

/// A room full of people to whom the course is shown.
package struct Room: Hashable, Sendable {
  /// The path through the course, nil when lessons are chosen freely.
  package let path: WorkshopPath?

  /// The position of the present stop on the path.
  package internal(set) var stopIndex = 0

  /// Seconds since the workshop began, and when the present stop did.
  package internal(set) var seconds = 0
  package internal(set) var stopSeconds = 0

  /// A room on its way along a path.
  ///
  /// - Parameter lesson: Where on the path one begins; a lesson that is not on it is no stop.
  package init(_ path: WorkshopPath? = nil, at lesson: LessonID? = nil) {
    self.path = path
    guard let lesson else { return }
    stopIndex = path?.stops.firstIndex { $0.activity == .lesson(lesson) } ?? 0
  }

  /// The present stop, nil without a path or behind its end.
  package var stop: WorkshopPath.Stop? {
    guard let path, path.stops.indices.contains(stopIndex) else { return nil }
    return path.stops[stopIndex]
  }

  /// Minutes spent at the present stop.
  package var minutes: Int { max(0, seconds - stopSeconds) / 60 }

  /// The next stop, nil at the end.
  mutating func goOn() -> WorkshopPath.Stop? {
    stopIndex += 1
    stopSeconds = seconds
    return stop
  }
}
