import Canvas
import Lessons

/// A text over the stage, laid out for the screen.
struct TextOverlayView {
  let title: String
  let lines: [StyledText]

  /// The lines that can be seen at a time.
  let rows: Int

  /// The columns of the box around it.
  let frameColumns: Int

  /// The first line that is seen.
  let offset: Int

  init(_ overlay: TextOverlay, _ scene: Scene) {
    let size = scene.state.size
    var width = size.columns < 90 ? size.columns : 84
    if overlay.subject == .beforeAndAfter { width = size.columns }
    let columns = width - 4
    frameColumns = width
    switch overlay.subject {
    case .help:
      title = "Help"
      lines = HelpText.lines(
        columns: columns, keymap: scene.state.settings.keymap, glyphs: scene.glyphs)
    case .term(let position):
      let term = scene.state.course.terms[position]
      title = term.term
      lines =
        ProseLayout(columns: columns, glyphs: scene.glyphs).lines(term.says)
        + [""] + StyledText(term.link, .link).wrapped(to: columns)
    case .details(let target):
      let details = Details(target, scene: scene, columns: columns)
      title = details.title
      lines = details.lines
    case .beforeAndAfter:
      title = "Before and after the last change"
      lines =
        BeforeAndAfter(scene).map {
          BeforeAndAfterView($0, columns: columns, glyphs: scene.glyphs).lines
        } ?? []
    case .clip(let clip):
      title = "No clipboard here; select it: " + clip.what
      lines = clip.text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
        StyledText(String($0)).rows(of: size.columns)
      }
    }
    rows = min(lines.count, max(1, size.rows - 4))
    offset = min(overlay.offset, max(0, lines.count - rows))
  }
}

extension StyledText {
  /// Its text in rows that are full to the last column.
  fileprivate func rows(of columns: Int) -> [StyledText] {
    var rows: [StyledText] = []
    var rest = text
    repeat {
      let row = StyledText(rest).prefix(columns: columns)
      rows.append(row)
      rest = String(rest.dropFirst(row.isEmpty ? 1 : row.text.count))
    } while !rest.isEmpty
    return rows
  }
}

extension Drawing {
  /// A text alone on the screen from its first column on, so that what is selected has nothing else
  /// in it.
  private mutating func drawBare(_ view: TextOverlayView) {
    let area = Rect(state.size).inset(bottom: state.size.rows - layout.hints.row)
    frame.screen.fill(area)
    hits = []
    draw(StyledText(view.title, .heading), in: area.line(0))
    let inside = area.inset(top: 2)
    frame.screen.draw(Array(view.lines.dropFirst(view.offset)), in: inside)
    frame.cursor = inside.origin
    frame.isCursorVisible = true
  }

  /// A text over the stage.
  mutating func draw(_ overlay: TextOverlay, as view: TextOverlayView?) {
    guard let view else { return }
    if case .clip = overlay.subject {
      drawBare(view)
      return
    }
    let rect = overlayRect(rows: view.rows + 2, columns: view.frameColumns)
    frame.screen.fill(rect)
    let below = view.lines.count - view.offset - view.rows
    let more = below > 0 ? StyledText("\(glyphs.more) \(below)", .muted) : StyledText()
    frame.screen.drawBox(
      rect, title: StyledText(view.title, .title), trailing: more, role: .focusBorder,
      glyphs: glyphs)
    let inside = rect.inset(top: 1, left: 2, bottom: 1, right: 2)
    frame.screen.draw(Array(view.lines.dropFirst(view.offset)), in: inside)
    frame.cursor = inside.origin
    frame.isCursorVisible = true
    markMatches(in: inside)
  }
}
