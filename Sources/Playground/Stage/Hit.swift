package import Canvas

/// What a place on the screen means to somebody who clicks there.
package enum Hit: Hashable, Sendable {
  case pane(Pane)

  /// Something that can be selected in a pane.
  case target(Pane, Target)
  case command(Command)

  /// The step at a position of the run.
  case step(Int)

  /// The line at a position of the open list.
  case row(Int)
}

/// A place on the screen, and what it means.
package struct HitArea: Hashable, Sendable {
  package let hit: Hit
  package let area: Rect
}

/// A frame, and what its places mean.
package struct Picture: Sendable {
  package let frame: Frame

  /// The places that react to the mouse; where several overlap, the last one wins.
  package let hits: [HitArea]

  /// What a click at a point means, nil when it means nothing.
  package func hit(at point: Point) -> Hit? {
    hits.last { $0.area.contains(point) }?.hit
  }
}
