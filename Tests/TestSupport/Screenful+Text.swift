package import Playground

extension Screenful {
  /// The picture as text that a person can review: the frame, and the places that react to the mouse.
  package func text(label: String) -> String {
    let picture = picture
    let places = picture.hits.map { "\(name(of: $0.hit)) \($0.area)\n" }
    return picture.frame.text(label: label)
      + (places.isEmpty ? "" : "--- regions\n" + places.joined())
  }

  /// What a place means, in short.
  private func name(of hit: Hit) -> String {
    switch hit {
    case .pane(let pane): "pane \(pane.rawValue)"
    case .target(let pane, let target):
      "target \(pane.rawValue) \(content(of: pane)?.targets.firstIndex(of: target) ?? -1)"
    case .command(let command): "command \(command.name)"
    case .step(let position): "step \(position)"
    case .row(let position): "row \(position)"
    }
  }
}
