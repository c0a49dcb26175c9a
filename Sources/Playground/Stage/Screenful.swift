import Canvas
import Server
import Simulation

/// What the screen says of a state, laid out.
///
/// It is made once of a state and used twice: the picture is drawn of it, and the next command asks
/// it what is selected, what can be done and how long a page is.
package struct Screenful: Sendable {
  package let scene: Scene

  /// What the panes that are on the screen show.
  let contents: [Pane: PaneContent]

  /// The text that lies over the stage, nil when none does.
  let text: TextOverlayView?

  /// What a lesson lays over the stage, nil when that is nothing.
  let sheet: SheetView?

  /// Lays out a state.
  package init(_ state: AppState) {
    let scene = Scene(state)
    self.scene = scene
    contents = Pane.allCases.reduce(into: [:]) { contents, pane in
      let content = scene.content(of: pane)
      // Messages tell beforehand how many there will be.
      let isHidden = pane == .network && state.learning?.hidesRun == true
      contents[pane] =
        isHidden ? content.map { PaneContent(width: $0.width, glyphs: $0.glyphs) } : content
    }
    text = if case .text(let text)? = state.overlay { TextOverlayView(text, scene) } else { nil }
    sheet = state.learning?.sheet.map { SheetView($0, scene) }
  }

  package var state: AppState { scene.state }

  /// What a pane shows, nil when it is not on the screen.
  package func content(of pane: Pane) -> PaneContent? { contents[pane] }

  /// What is selected in a pane, nil where nothing can be or the pane is not on the screen.
  package func selection(in pane: Pane) -> Target? {
    contents[pane].flatMap { state.stage.selection(in: pane, of: $0) }
  }

  /// What is selected in the pane that has the keys.
  package var selection: Target? { selection(in: state.stage.focus) }

  /// The field that is selected, nil when something else is.
  package var selectedField: Field? {
    if case .field(let field)? = selection { field } else { nil }
  }

  /// The field of the policy at which one comes in, nil when there is no policy to edit.
  var firstPolicyField: Field? {
    if case .field(let field)? = selection(in: .server) { return field }
    return scene.policyPlace.map { .policy($0, .origins) }
  }
}

extension Scene {
  /// What a pane shows, in the size that it has; nil when the pane is not on the screen.
  fileprivate func content(of pane: Pane) -> PaneContent? {
    guard let inside = state.layout.inside(pane) else { return nil }
    let content: PaneContent? =
      switch pane {
      case .browser: BrowserPane.content(self, inside.size)
      case .network: NetworkPane.content(self, inside.size)
      case .server: ServerPane.content(self, inside.size)
      case .why: WhyPane.content(self, inside.size)
      case .lesson: LessonPane.content(self, inside.size)
      }
    return content?.fitted(to: inside.rows)
  }
}
