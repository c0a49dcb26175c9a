/// Where on the stage one is: the pane that has the keys, and what is selected in each.
package struct Stage: Hashable, Sendable {
  package var focus = Pane.browser
  private var selections: [Pane: Target] = [:]

  /// Whether the focused pane has the place of all.
  package var isZoomed = false

  /// Whether the server's answer is shown as raw headers.
  package var showsRaw = false

  /// The server to show, when it is not the one that the present request goes to.
  package var server: Int?

  package init() {}

  /// What is selected in a pane, as far as it was chosen.
  package subscript(pane: Pane) -> Target? {
    get { selections[pane] }
    set { selections[pane] = newValue }
  }
}
