import Canvas
import Simulation

extension Screenful {
  /// The picture of it; the same state always gives the same one.
  package var picture: Picture {
    var drawing = Drawing(self)
    drawing.drawEverything()
    if state.glyphs == .ascii { drawing.frame.screen.restrictToASCII() }
    return Picture(frame: drawing.frame, hits: drawing.hits)
  }
}

/// The picture that is being drawn, and what it shows.
struct Drawing {
  let screen: Screenful
  let state: AppState
  let layout: Layout
  var frame: Frame
  var hits: [HitArea] = []

  var scene: Scene { screen.scene }

  var glyphs: Glyphs { state.glyphs }

  /// What the panes that are on the screen show.
  var contents: [Pane: PaneContent] { screen.contents }

  fileprivate init(_ screen: Screenful) {
    self.screen = screen
    state = screen.state
    layout = state.layout
    frame = Frame(state.size)
    frame.title = "corslab: " + scene.title
  }

  fileprivate mutating func drawEverything() {
    guard layout.kind != .tooSmall else {
      drawTooSmall()
      return
    }
    drawHeader()
    drawTabs()
    for pane in state.panes { draw(pane) }
    drawFlight()
    drawFootnote()
    drawVerdicts()
    if state.learning?.hidesRun != true { drawTimeline() }
    drawEditor()
    drawSheet()
    switch state.overlay {
    case .list(let list): draw(list)
    case .text(let text): draw(text, as: screen.text)
    case .prompt(let prompt): draw(prompt)
    case nil: break
    }
    drawHints()
  }

  /// The key to show for the first of these commands that has one.
  func keyLabel(_ command: Command, or other: Command? = nil) -> String {
    let keymap = state.settings.keymap
    let key = keymap.mainKey(of: command) ?? other.flatMap(keymap.mainKey)
    return key?.label(glyphs: glyphs) ?? ""
  }

  /// Draws a line of text into a rectangle of one row.
  mutating func draw(_ text: StyledText, in rect: Rect, column: Int = 0) {
    let room = rect.columns - column
    frame.screen.draw(
      text.truncated(to: room, glyphs: glyphs), at: rect.origin.moved(columns: column),
      clippedTo: rect)
  }

  /// Draws a line of text so that it ends at a rectangle's right edge.
  mutating func drawTrailing(_ text: StyledText, in rect: Rect) {
    draw(text, in: rect, column: max(0, rect.columns - text.columns))
  }

  mutating func addRegion(_ hit: Hit, _ rect: Rect) {
    let area = rect.intersection(frame.screen.bounds)
    if !area.isEmpty { hits.append(HitArea(hit: hit, area: area)) }
  }
}

extension Scene {
  /// What the lesson or the scenario is called.
  var title: String {
    if let learning = state.learning { return learning.title }
    return scenario.title.isEmpty ? scenario.id : scenario.title
  }
}
