import Canvas
import Simulation

extension Drawing {
  /// The steps as a row of dots, with the exchanges named below where they begin, or behind.
  mutating func drawTimeline() {
    let steps = scene.trace.steps
    guard let index = scene.index, !steps.isEmpty else { return }
    let line = layout.timeline.line(0)
    let margin = line.columns >= 100 ? 2 : 1
    // What changes is not muted: it is seen, and needs no change of looks on its way.
    let total = StyledText("/\(state.timeline.countText)", .muted)
    let count = (StyledText("  \(index + 1)") + total).padded(to: 7)
    let labels = hasLabelRow ? 0 : min(31, line.columns * 2 / 5) + Self.divergenceColumns
    let columns = line.columns - margin - count.columns - labels
    let strip = Strip(
      count: steps.count, index: index, columns: columns,
      spacing: line.columns >= 150 ? 4 : line.columns >= 100 ? 3 : 2)
    let start = line.origin.moved(columns: margin)
    draw(strip, at: start, steps.count)
    let behind = hasLabelRow ? strip.column(of: strip.range.upperBound) + 2 : columns
    draw(count, in: line, column: margin + behind)
    if hasLabelRow {
      drawLabels(strip, below: start)
    } else {
      let column = margin + columns + count.columns
      draw(
        ExchangeLabels(scene).line(line.columns - column - Self.divergenceColumns), in: line,
        column: column)
    }
    drawDivergence(in: layout.timeline.line(hasLabelRow ? 1 : 0))
  }

  private var hasLabelRow: Bool { layout.timeline.rows > 1 }

  /// The columns that are kept for the step where two runs part.
  private static let divergenceColumns = 4

  private mutating func draw(_ strip: Strip, at start: Point, _ count: Int) {
    if strip.isCutBefore { frame.screen.draw(glyphs.ellipsis, at: start, role: .muted) }
    for position in strip.range {
      let point = start.moved(columns: strip.column(of: position))
      if position > strip.range.lowerBound {
        let isPast = position <= (scene.index ?? 0)
        frame.screen.draw(
          String(repeating: glyphs.horizontal, count: strip.spacing - 1),
          at: point.moved(columns: 1 - strip.spacing), role: isPast ? .ordinary : .border)
      }
      draw(position, at: point)
    }
    guard strip.range.upperBound < count else { return }
    let end = start.moved(columns: strip.column(of: strip.range.upperBound) + 1)
    frame.screen.draw(glyphs.ellipsis, at: end, role: .muted)
  }

  private mutating func draw(_ position: Int, at point: Point) {
    let (sign, role) = look(position)
    frame.screen.draw(
      sign, at: point, role: role, emphasis: position == scene.index ? .bold : [])
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

  /// Names the exchanges below the steps with which they begin; one that never does stands behind
  /// those of its request.
  private mutating func drawLabels(_ strip: Strip, below start: Point) {
    var end = start.column
    for entry in scene.log.entries(beginningIn: strip.range) {
      let label = ExchangeLabels(scene).label(of: entry)
      let step = entry.exchange == nil ? scene.stepsBegin(of: entry.id) : entry.begin
      let place = Point(
        row: start.row + 1, column: max(end, start.column + strip.column(of: step)))
      frame.screen.draw(label, at: place, clippedTo: layout.timeline)
      end = place.column + label.columns + 2
    }
  }

  /// Where the run parts from the one before the last change.
  private mutating func drawDivergence(in line: Rect) {
    guard let position = state.timeline.divergenceIndex else { return }
    let text =
      hasLabelRow
      ? "\(glyphs.differs) from step \(position + 1) " : "\(glyphs.differs) \(position + 1)"
    drawTrailing(StyledText(text, .changed), in: line)
  }
}
