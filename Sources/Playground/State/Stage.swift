/// Where on the stage one is: the pane that has the keys, and what is selected in each.
package struct Stage: Hashable, Sendable {
  package private(set) var focus = Pane.browser {
    didSet { if focus == .browser || focus == .lesson { left = focus } }
  }

  /// The pane in the column that browser and lesson share.
  package private(set) var left = Pane.browser

  /// Whether the screen that has room for one pane shows the one that the step is about, which ends
  /// when somebody chooses a pane.
  package private(set) var followsStep = true
  private var selections: [Pane: Selection] = [:]

  /// Whether what is to blame for a failure is edited first, and not the server's field that was
  /// chosen before somebody came to that failure.
  var yieldsToBlame = false

  /// Whether the focused pane has the place of all.
  package var isZoomed = false

  /// Whether the server's answer is shown as raw headers.
  package var showsRaw = false

  /// The server to show, when it is not the one that the present request goes to.
  package var server: Int?

  package init() {}

  /// Gives a pane the keys because somebody wants it.
  package mutating func choose(_ pane: Pane) {
    focus = pane
    followsStep = false
  }

  /// Gives a pane the keys because the step is about it.
  package mutating func follow(_ pane: Pane) {
    focus = pane
    followsStep = true
  }

  /// What is selected in a pane, as far as it was chosen.
  package subscript(pane: Pane) -> Target? {
    get { if case .target(let target)? = selections[pane] { target } else { nil } }
    set {
      selections[pane] = newValue.map(Selection.target)
      if pane == .server { yieldsToBlame = false }
    }
  }

  /// What somebody selects in a pane.
  private enum Selection: Hashable {
    case target(Target)

    /// The first or the last thing in a pane that was not on the screen when it was entered.
    case edge(Edge)
  }

  /// An end of what a pane shows.
  package enum Edge: Hashable, Sendable {
    case first
    case last
  }

  /// Selects what stands first or last in a pane.
  mutating func select(_ edge: Edge, in pane: Pane) {
    selections[pane] = .edge(edge)
  }

  /// What was chosen in a pane, nil when nothing was or it is no longer there.
  func chosen(in pane: Pane, of content: PaneContent) -> Target? {
    switch selections[pane] {
    case .target(let target): content.targets.contains(target) ? target : nil
    case .edge(.first): content.targets.first
    case .edge(.last): content.targets.last
    case nil: nil
    }
  }

  /// What is selected in a pane: what was chosen, if it is still there, else what matters most.
  func selection(in pane: Pane, of content: PaneContent) -> Target? {
    if let chosen = chosen(in: pane, of: content) { return chosen }
    let targets = content.targets
    if let preferred = content.preferred, targets.contains(preferred) { return preferred }
    return targets.first
  }
}
