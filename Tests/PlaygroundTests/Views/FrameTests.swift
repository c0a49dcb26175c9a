import Canvas
import Playground
import Simulation
import TestSupport
import Testing

@Suite struct FrameTests {
  @Test func print0() {
    for (size, keys) in [
      (Size(columns: 120, rows: 40), "Right Right Right Right"),
      (Size(columns: 120, rows: 40), "Right Right Right Right Right Right Right Right 3"),
      (Size(columns: 80, rows: 24), "Right Right Right Right Right Right Right Right"),
      (Size(columns: 60, rows: 20), "Right Right Right Right Right Right Right Right 3 e"),
      (Size(columns: 120, rows: 40), "G"),
    ] {
      let state = AppState(.iceCream, size: size).typing(keys)
      print(render(state).screen.lines.joined(separator: "\n"))
    }
  }
}
