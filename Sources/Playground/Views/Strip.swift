/// Which steps the timeline shows, and how far apart.
///
/// The distance depends on the screen and never on the run, so that an edit that makes the run longer
/// or shorter moves nothing; of a run that is too long it shows a page.
struct Strip {
  let range: Range<Int>
  let spacing: Int

  /// Whether there are steps before those that are shown.
  var isCutBefore: Bool { range.lowerBound > 0 }

  /// A strip of this many columns for a run of this many steps, with the step at a position in sight.
  init(count: Int, index: Int, columns: Int, spacing: Int) {
    self.spacing = spacing
    guard (count - 1) * spacing + 1 > columns else {
      range = 0..<count
      return
    }
    // An ellipsis may stand at both ends.
    let room = min(count, max(1, (columns - 3) / spacing + 1))
    // It turns like pages, which share three steps: the last two that were taken and the next.
    let page = max(1, room - 3)
    let start = min(max(0, index - 2) / page * page, count - room)
    range = start..<start + room
  }

  /// The column of the step at a position, counted from the start of the strip; of one that is not
  /// shown, the nearest that is.
  func column(of position: Int) -> Int {
    let place = min(max(position, range.lowerBound), range.upperBound - 1)
    return (isCutBefore ? 1 : 0) + (place - range.lowerBound) * spacing
  }
}
