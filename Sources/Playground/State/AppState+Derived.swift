import Browser
import Canvas
import Server
import Simulation

extension AppState {
  /// What a pane shows, in the size that it has; nil when the pane is not on the screen.
  package func content(of pane: Pane, in scene: Scene) -> PaneContent? {
    guard let inside = layout.inside(pane) else { return nil }
    let content: PaneContent? =
      switch pane {
      case .browser: BrowserPane.content(scene, inside.size)
      case .network: NetworkPane.content(scene, inside.size)
      case .server: ServerPane.content(scene, inside.size)
      case .why: WhyPane.content(scene, inside.size)
      case .lesson: LessonPane.content(scene, inside.size)
      }
    return content?.fitted(to: inside.rows)
  }

  /// What is selected in a pane: what was chosen, if it is still there, else what matters most.
  package func selection(in pane: Pane, of content: PaneContent) -> Target? {
    let targets = content.targets
    if let chosen = stage[pane], targets.contains(chosen) { return chosen }
    if let preferred = content.preferred, targets.contains(preferred) { return preferred }
    return targets.first
  }

  /// What is selected in the pane that has the keys.
  package var selection: Target? { Scene(self).selection }

  /// The field that is selected, nil when something else is.
  package var selectedField: Field? { Scene(self).selectedField }
}

extension Scene {
  /// What is selected in the pane that has the keys.
  package var selection: Target? {
    let pane = state.stage.focus
    guard let content = state.content(of: pane, in: self) else { return nil }
    return state.selection(in: pane, of: content)
  }

  /// The field that is selected, nil when something else is.
  package var selectedField: Field? {
    if case .field(let field)? = selection { field } else { nil }
  }
}
