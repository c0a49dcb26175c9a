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

  package init(_ path: WorkshopPath? = nil) {
    self.path = path
  }

  package var stop: WorkshopPath.Stop? {
    guard let path, path.stops.indices.contains(stopIndex) else { return nil }
    return path.stops[stopIndex]
  }

  /// Minutes that were planned for the stops before the present one.
  package var plannedMinutes: Int {
    path?.stops.prefix(stopIndex).reduce(0) { $0 + $1.minutes } ?? 0
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
