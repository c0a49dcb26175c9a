/// The parts of the stage that can have the keyboard.
package enum Pane: Int, CaseIterable, Hashable, Sendable {
  case browser = 1
  case network
  case server
  case why
  case lesson

  /// The name that stands in the border and in the tab strip.
  package var title: String {
    switch self {
    case .browser: "Browser"
    case .network: "Network"
    case .server: "Server"
    case .why: "Why"
    case .lesson: "Lesson"
    }
  }

  /// The command that leads to it.
  package var command: Command {
    switch self {
    case .browser: .pane(.browser)
    case .network: .pane(.network)
    case .server: .pane(.server)
    case .why: .pane(.why)
    case .lesson: .lesson(.pane)
    }
  }

  /// The pane to which Tab leads; the last one leads to the first.
  package func next(in panes: [Pane]) -> Pane { neighbour(1, in: panes) }

  /// The pane to which Shift-Tab leads.
  package func previous(in panes: [Pane]) -> Pane { neighbour(panes.count - 1, in: panes) }

  private func neighbour(_ distance: Int, in panes: [Pane]) -> Pane {
    let index = (panes.firstIndex(of: self) ?? 0) + distance
    return panes[index % panes.count]
  }
}
