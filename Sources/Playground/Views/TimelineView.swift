import Canvas
import Model
import Simulation

extension Drawing {
  /// The steps as a row of dots, with the exchanges named where they begin.
  mutating func drawTimeline() {
    let steps = scene.trace.steps
    guard let index = scene.index, !steps.isEmpty else { return }
    let hasLabelRow = layout.timeline.rows > 1
    let line = layout.timeline.line(0)
    let strip = Strip(
      count: steps.count, index: index,
      columns: hasLabelRow ? line.columns - 4 : line.columns * 2 / 3)
    var point = line.origin.moved(columns: hasLabelRow ? 2 : 1)
    if strip.range.lowerBound > 0 { drawEllipsis(at: &point) }
    for position in strip.range {
      if position > strip.range.lowerBound {
        let isPast = position <= index
        let link = String(repeating: glyphs.horizontal, count: strip.spacing - 1)
        frame.screen.draw(link, at: point, role: isPast ? .ordinary : .border)
        point = point.moved(columns: strip.spacing - 1)
      }
      draw(position, at: point, strip)
      if hasLabelRow { drawLabel(position, below: point, strip) }
      point = point.moved(columns: 1)
    }
    if strip.range.upperBound < steps.count { drawEllipsis(at: &point) }
    if !hasLabelRow { drawSummary(index, after: point, in: line) }
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
    if position <= index, isFailure { return (glyphs.blocked, .blocked) }
    if position == index { return (glyphs.present, .inFlight) }
    if position == state.timeline.divergenceIndex { return (glyphs.differs, .changed) }
    return position < index ? (glyphs.past, .ordinary) : (glyphs.future, .muted)
  }

  /// Names the exchange that begins at a step.
  private mutating func drawLabel(_ position: Int, below point: Point, _ strip: Strip) {
    let step = scene.trace.steps[position]
    guard step.moment == .preflightTravels || step.moment == .requestTravels,
      let entry = scene.log.entries.first(where: { $0.id == step.exchangeID })
    else { return }
    let isCurrent = scene.log.current?.id == entry.id
    frame.screen.draw(
      "\(entry.number) \(entry.method)", at: point.moved(rows: 1),
      role: isCurrent ? .ordinary : .muted, clippedTo: layout.timeline)
  }

  /// The step's number and the exchanges, where there is one row for everything.
  private mutating func drawSummary(_ index: Int, after point: Point, in line: Rect) {
    let column = point.column - line.column
    var text = StyledText("  \(index + 1)/\(scene.trace.steps.count)", .muted)
    if state.timeline.divergenceIndex == nil {
      for entry in scene.log.entries {
        let isCurrent = scene.log.current?.id == entry.id
        var name = StyledText(
          "   \(entry.number) \(entry.method)", isCurrent ? .ordinary : .muted)
        if case .never = entry.phase { name.append(" \(glyphs.blocked)", .blocked) }
        guard column + text.columns + name.columns <= line.columns else { break }
        text += name
      }
    }
    draw(text, in: line, column: column)
  }

  /// Where the run parts from the one before the last change.
  private mutating func drawDivergence(in line: Rect) {
    guard let position = state.timeline.divergenceIndex else { return }
    var text = StyledText("\(glyphs.differs) from step \(position + 1)", .changed)
    if state.showsEarlier { text = StyledText("before the change", .changed) }
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
    spacing = [4, 3, 2].first { (count - 1) * $0 + 1 <= columns } ?? 2
    let room = max(1, (columns - 2) / spacing)
    guard count > room else {
      range = 0..<count
      return
    }
    let start = min(max(0, index - room / 2), count - room)
    range = start..<start + room
  }
}
