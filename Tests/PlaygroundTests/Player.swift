import Canvas
import Playground
import TestSupport
import Testing

extension AppState {
  /// Presses keys: names, characters and "quoted text", as `--keys` takes them.
  mutating func type(_ script: String, sourceLocation: SourceLocation = #_sourceLocation) {
    guard let script = try? KeyScript(script) else {
      Issue.record("“\(script)” is no key script", sourceLocation: sourceLocation)
      return
    }
    for key in script.keys { _ = update(.keyPressed(key)) }
  }

  /// The state after keys.
  func typing(_ script: String, sourceLocation: SourceLocation = #_sourceLocation) -> AppState {
    var state = self
    state.type(script, sourceLocation: sourceLocation)
    return state
  }
}
