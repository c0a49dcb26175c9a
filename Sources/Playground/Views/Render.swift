package import Canvas
import Simulation

/// Draws a state; the same state always gives the same frame.
package func render(_ state: AppState) -> Frame {
  var drawing = Drawing(state)
  drawing.drawEverything()
  if state.glyphs == .ascii { drawing.frame.screen.restrictToASCII() }
  return drawing.frame
}

/// The frame that is being drawn, and the scene that it shows.
struct Drawing {
  let state: AppState
  let scene: Scene
  let layout: Layout

  /// What the panes that are on the screen show.
  let contents: [Pane: PaneContent]
  var frame: Frame

  var glyphs: Glyphs { state.glyphs }

  init(_ state: AppState) {
    self.state = state
    let scene = Scene(state)
    self.scene = scene
    layout = state.layout
    contents = Pane.allCases.reduce(into: [:]) { contents, pane in
      let content = state.content(of: pane, in: scene)
      // Messages tell beforehand how many there will be.
      let isHidden = pane == .network && state.learning?.hidesRun == true
      contents[pane] =
        isHidden ? content.map { PaneContent(width: $0.width, glyphs: $0.glyphs) } : content
    }
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
    case .text(let text): draw(text)
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
    if !area.isEmpty { frame.regions.append(HitRegion(hit.id, area)) }
  }
}

extension Scene {
  /// What the lesson or the scenario is called.
  var title: String {
    if let learning = state.learning { return learning.title }
    return scenario.title.isEmpty ? scenario.id : scenario.title
  }
}
