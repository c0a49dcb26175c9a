import Canvas
import Simulation

extension Drawing {
  /// The steps as a row of dots, with the exchanges named below where they begin, or behind.
  mutating func drawTimeline() {
    let steps = scene.trace.steps
    guard let index = scene.index, !steps.isEmpty else { return }
    let hasLabelRow = layout.timeline.rows > 1
    let line = layout.timeline.line(0)
    let count = StyledText("  \(index + 1)/\(steps.count)", .muted)
    let margin = hasLabelRow ? 2 : 1
    let reserve =
      hasLabelRow ? 0 : ExchangeLabels(scene).reserve(atMost: line.columns / 2)
    let strip = Strip(
      count: steps.count, index: index,
      columns: line.columns - margin - "  \(steps.count)/\(steps.count)".count - reserve)
    var point = line.origin.moved(columns: margin)
    if strip.range.lowerBound > 0 { drawEllipsis(at: &point) }
    var labelEnd = 0
    for position in strip.range {
      if position > strip.range.lowerBound {
        let isPast = position <= index
        let link = String(repeating: glyphs.horizontal, count: strip.spacing - 1)
        frame.screen.draw(link, at: point, role: isPast ? .ordinary : .border)
        point = point.moved(columns: strip.spacing - 1)
      }
      draw(position, at: point, strip)
      if hasLabelRow { drawLabel(position, below: point, end: &labelEnd) }
      point = point.moved(columns: 1)
    }
    if strip.range.upperBound < steps.count { drawEllipsis(at: &point) }
    let column = point.column - line.column
    draw(count, in: line, column: column)
    if !hasLabelRow, state.timeline.divergenceIndex == nil {
      let room = line.columns - column - count.columns
      draw(ExchangeLabels(scene).line(room), in: line, column: column + count.columns)
    }
    drawDivergence(in: hasLabelRow ? layout.timeline.line(1) : line)
  }

  private mutating func drawEllipsis(at point: inout Point) {
    frame.screen.draw(glyphs.ellipsis, at: point, role: .muted)
    point = point.moved(columns: 1)
  }

  private mutating func draw(_ position: Int, at point: Point, _ strip: Strip) {
    let (sign, role) = look(position)
    let isPresent = position == strip.index
    frame.screen.draw(
      sign, at: point, role: role, emphasis: isPresent ? .bold : [])
    addRegion(.step(position), Rect(origin: point, size: Size(columns: 1, rows: 1)))
  }

  private func look(_ position: Int) -> (sign: String, role: Role) {
    let step = scene.trace.steps[position]
    let index = scene.index ?? 0
    let isFailure = step.failure != nil
    if position <= index, isFailure { return (glyphs.blocked, .refusal) }
    if position == index { return (glyphs.present, .inFlight) }
    if position == state.timeline.divergenceIndex { return (glyphs.differs, .changed) }
    return position < index ? (glyphs.past, .ordinary) : (glyphs.future, .muted)
  }

  /// Names the exchange that begins at a step, or that never does because of it.
  private mutating func drawLabel(_ position: Int, below point: Point, end: inout Int) {
    guard let entry = scene.log.entry(beginningAt: position) else { return }
    let label = ExchangeLabels(scene).label(of: entry)
    let place = Point(row: point.row + 1, column: max(point.column, end))
    frame.screen.draw(label, at: place, clippedTo: layout.timeline)
    end = place.column + label.columns + 2
  }

  /// Where the run parts from the one before the last change.
  private mutating func drawDivergence(in line: Rect) {
    guard let position = state.timeline.divergenceIndex else { return }
    var text = StyledText("\(glyphs.differs) from step \(position + 1)", .changed)
    text.append(" ")
    drawTrailing(text, in: line)
  }
}

/// Which steps the timeline shows, and how far apart.
private struct Strip {
  let index: Int
  let range: Range<Int>
  let spacing: Int

  init(count: Int, index: Int, columns: Int) {
    self.index = index
    let fitting = [4, 3, 2].first { (count - 1) * $0 + 1 <= columns }
    spacing = fitting ?? 2
    guard fitting == nil else {
      range = 0..<count
      return
    }
    let room = min(count, max(1, (columns - 2) / spacing))
    let start = min(max(0, index - room / 2), count - room)
    range = start..<start + room
  }
}
