import Canvas
import Model
import Simulation

extension Drawing {
  /// The message on its way, or the last one, where the network has no pane.
  mutating func drawFlight() {
    guard let line = layout.flight else { return }
    guard let entry = scene.log.current else {
      draw(StyledText(" nothing has been sent yet", .muted), in: line)
      return
    }
    draw(" " + Ladder(scene, width: line.columns - 2).flight(of: entry), in: line)
  }
}
