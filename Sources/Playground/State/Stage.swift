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
  private var selections: [Pane: Target] = [:]

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
    get { selections[pane] }
    set { selections[pane] = newValue }
  }
}
