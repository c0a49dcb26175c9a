import Browser
import Canvas
import Explaining
import Lessons
import Model
import Server
import Simulation

extension Drawing {
  /// A pane: its border, and as much of its content as fits.
  mutating func draw(_ pane: Pane) {
    guard let rect = layout.panes[pane], let inside = layout.inside(pane),
      let content = contents[pane]
    else { return }
    let isFocused = pane == state.stage.focus
    frame.screen.drawBox(
      rect, title: title(of: pane), role: isFocused ? .focusBorder : .border, glyphs: glyphs)
    addRegion(.pane(pane), rect)

    let selection = screen.selection(in: pane)
    let shown = isFocused ? selection : state.stage.chosen(in: pane, of: content)
    let offset = content.offset(showing: shown, rows: inside.rows)
    if isFocused {
      frame.cursor = inside.origin
      frame.isCursorVisible = true
    }
    draw(content, in: inside, offset: offset, pane, selection: isFocused ? selection : nil)
    markMatches(in: inside)
    drawMore(
      content.lines.count - offset - inside.rows, above: offset, note: content.note, in: rect,
      of: pane)
  }

  private mutating func draw(
    _ content: PaneContent, in inside: Rect, offset: Int, _ pane: Pane, selection: Target?
  ) {
    for (row, line) in content.visible(offset: offset, rows: inside.rows).enumerated() {
      var column = inside.column
      for piece in line.pieces {
        let point = Point(row: inside.row + row, column: column)
        frame.screen.draw(piece.text, at: point, clippedTo: inside)
        let columns = piece.text.columns
        if let target = piece.target {
          let area = Rect(origin: point, size: Size(columns: max(1, columns), rows: 1))
            .intersection(inside)
          addRegion(.target(pane, target), area)
          if target == selection { mark(area, in: inside) }
        }
        column += columns
      }
    }
  }

  /// Shows that something is selected, to the eye and to a reader that follows the cursor: quietly,
  /// because what happens at the step is to be seen first.
  private mutating func mark(_ area: Rect, in inside: Rect) {
    let standsBesideMarker = area.column == inside.column
    if !standsBesideMarker { frame.screen.paint(area, emphasis: .underline) }
    frame.screen.draw(
      glyphs.marker, at: Point(row: area.row, column: inside.column - 1), role: .focusBorder)
    frame.cursor = area.origin
    frame.isCursorVisible = true
  }

  /// Says at the lower edge that there is more.
  mutating func drawMore(
    _ below: Int, above: Int, note: String = "", in rect: Rect, of pane: Pane? = nil
  ) {
    let counts = [
      note, above > 0 ? "\(glyphs.up) \(above)" : "", below > 0 ? "\(glyphs.more) \(below)" : "",
    ]
    var text = counts.filter { !$0.isEmpty }.joined(separator: "  ")
    guard !text.isEmpty else { return }
    let zoom = keyLabel(.pane(.zoom))
    if pane == .lesson, pane == state.stage.focus, layout.kind == .medium, !zoom.isEmpty {
      text += "  \(zoom) all of it"
    }
    let label = " \(text) "
    frame.screen.draw(
      label,
      at: Point(
        row: rect.rowRange.upperBound - 1,
        column: rect.columnRange.upperBound - 2 - label.count), role: .muted, clippedTo: rect)
  }

  private func title(of pane: Pane) -> StyledText {
    var title = StyledText(label(of: pane), .title)
    switch pane {
    case .browser:
      if let client = scene.request?.call.client, !client.isInBrowser {
        title.append(" \(glyphs.notApplicable) no browser, \(client.title)", .muted)
        return title.truncated(to: (layout.panes[pane]?.columns ?? 0) - 4, glyphs: glyphs)
      }
      let origin = scene.request?.call.page.origin ?? scene.scenario.page.origin
      title += name(origin, beside: title, in: pane)
    case .server:
      if let policy = scene.policy {
        title += name(policy.server.origin, beside: title, in: pane)
      }
    case .network: break
    case .lesson: title = lessonTitle
    case .why: title = whyTitle
    }
    return title
  }

  /// An origin in a title: in full, or its host where that does not fit.
  private func name(_ origin: Origin, beside title: StyledText, in pane: Pane) -> StyledText {
    let separator = " \(glyphs.notApplicable) "
    let room = (layout.panes[pane]?.columns ?? 0) - title.columns - separator.count - 4
    let isLong = TextWidth.columns(of: origin.serialized) > room
    let text = Truncation.middle.fit(
      isLong ? origin.shortName : origin.serialized, to: max(4, room), glyphs: glyphs)
    return StyledText(separator + text, .muted)
  }

  private var lessonTitle: StyledText {
    var title = StyledText(label(of: .lesson), .title)
    guard let learning = state.learning else { return title }
    title.append(" \(glyphs.notApplicable) \(learning.lesson.id)", .muted)
    if learning.lesson.parts.count > 1 {
      title.append(
        " \(glyphs.notApplicable) part \(learning.partIndex + 1) of \(learning.lesson.parts.count)",
        .muted)
    }
    return title
  }

  private var whyTitle: StyledText {
    var title = StyledText(label(of: .why), .title)
    guard let index = scene.index, let step = scene.step else { return title }
    if layout.kind == .medium {
      title.append(" \(glyphs.notApplicable) \(scene.name(of: step))", .heading)
    } else {
      title.append(" \(glyphs.notApplicable) step ", .muted)
      title.append("\(index + 1)")
      title.append(" of \(state.timeline.countText)", .muted)
    }
    if let failure = step.failure {
      title.append(" \(glyphs.notApplicable) blocked", .blocked)
      let room = (layout.panes[.why]?.columns ?? 0) - title.columns - 4
      if failure.name.utf8.count + 2 <= room, layout.kind != .medium {
        title.append(": \(failure.name)", .blocked)
      }
    }
    return title
  }

  /// The few lines that stand for Why where it has no pane.
  mutating func drawFootnote() {
    guard let rect = layout.footnote, let step = scene.step else { return }
    let sign =
      step.failure == nil ? StyledText() : StyledText.refusal(glyphs) + " "
    draw(StyledText(" ") + sign + StyledText(scene.name(of: step), .heading), in: rect.line(0))
    let inside = rect.inset(top: 1, left: 1, right: 1)
    var content = PaneContent(width: inside.columns, glyphs: glyphs)
    content.addProse(StyledText(sentence(step)), limit: inside.rows)
    frame.screen.draw(content.lines.map { $0.pieces.first?.text ?? "" }, in: inside)
  }

  /// What to say of a step where there is room for a sentence.
  private func sentence(_ step: Step) -> String {
    if step.failure != nil, let explanation = scene.explanation {
      return explanation.telling(glyphs)
    }
    guard let explanation = scene.explanation, let failed = scene.failedStep,
      let position = scene.trace.index(of: failed.id)
    else { return Narration(step, scene: scene).sentence }
    return "An error and no reason. Step \(position + 1): \(explanation.telling(glyphs))"
  }
}
