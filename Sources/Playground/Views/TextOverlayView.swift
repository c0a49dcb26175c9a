import Canvas

/// A text over the stage, laid out for the screen.
struct TextOverlayView {
  let title: String
  let lines: [StyledText]

  /// The lines that can be seen at a time.
  let rows: Int

  /// The first line that is seen.
  let offset: Int

  init(_ overlay: TextOverlay, _ scene: Scene) {
    let size = scene.state.size
    let columns = (size.columns < 90 ? size.columns : 84) - 4
    switch overlay.subject {
    case .help:
      title = "Help"
      lines = HelpText.lines(
        columns: columns, keymap: scene.state.settings.keymap, glyphs: scene.glyphs)
    case .details(let target):
      let details = Details(target, scene: scene, columns: columns)
      title = details.title
      lines = details.lines
    }
    rows = min(lines.count, max(1, size.rows - 4))
    offset = min(overlay.offset, max(0, lines.count - rows))
  }
}

extension Drawing {
  /// A text over the stage.
  mutating func draw(_ overlay: TextOverlay) {
    let view = TextOverlayView(overlay, scene)
    let rect = overlayRect(rows: view.rows + 2)
    frame.screen.fill(rect)
    let below = view.lines.count - view.offset - view.rows
    let more = below > 0 ? StyledText("\(glyphs.down) \(below)", .muted) : StyledText()
    frame.screen.drawBox(
      rect, title: StyledText(view.title, .title), trailing: more, role: .focusBorder,
      glyphs: glyphs)
    let inside = rect.inset(top: 1, left: 2, bottom: 1, right: 2)
    frame.screen.draw(Array(view.lines.dropFirst(view.offset)), in: inside)
    frame.cursor = inside.origin
    frame.isCursorVisible = false
  }
}
