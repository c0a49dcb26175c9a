/// The parts of the stage that can have the keyboard.
package enum Pane: Int, CaseIterable, Hashable, Sendable {
  case browser = 1
  case network
  case server
  case why

  /// The name that stands in the border and in the tab strip.
  package var title: String {
    switch self {
    case .browser: "Browser"
    case .network: "Network"
    case .server: "Server"
    case .why: "Why"
    }
  }

  /// The command that leads to it.
  package var command: Command {
    switch self {
    case .browser: .browserPane
    case .network: .networkPane
    case .server: .serverPane
    case .why: .whyPane
    }
  }

  /// The pane to which Tab leads; the last one leads to the first.
  package var next: Pane { neighbour(1) }

  /// The pane to which Shift-Tab leads.
  package var previous: Pane { neighbour(Pane.allCases.count - 1) }

  private func neighbour(_ distance: Int) -> Pane {
    let all = Pane.allCases
    let index = (all.firstIndex(of: self) ?? 0) + distance
    return all[index % all.count]
  }
}
