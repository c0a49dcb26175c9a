import Canvas
import Configuration
import Escaping
import Lessons
import Playground
import Simulation

nonisolated extension AppState {
  /// The playground as a configuration wants it, before anybody has pressed a key.
  init(
    _ scenario: Scenario, siblings: [Scenario] = [], file: OpenedFile? = nil,
    _ configuration: Configuration, size: Size
  ) {
    self.init(
      scenario, catalogue: .embedded, siblings: siblings, file: file, size: size,
      glyphs: configuration.glyphs.value == .ascii ? .ascii : .unicode,
      capturesMouse: configuration.mouse.value, settings: configuration.settings)
  }
}

nonisolated extension Session {
  /// Presses keys as if somebody sat there, and does all work that waits; what the outside world would
  /// do is left undone.
  mutating func press(_ script: KeyScript?) {
    for key in script?.keys ?? [] {
      _ = take(.keyPressed(key))
      finish()
      while state.timeline.isRunning { _ = take(.waited) }
    }
    finish()
  }

  /// The screen as it is now, as text.
  mutating func snapshot() -> VisibleText { Snapshot.text(of: screenful().picture.frame) }
}
