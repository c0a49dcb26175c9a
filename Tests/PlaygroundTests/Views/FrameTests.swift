import Canvas
import Playground
import Simulation
import TestSupport
import Testing

@Suite struct FrameTests {
  @Test(arguments: ["120x40", "80x24", "60x20", "40x12", "39x11"])
  func framesHaveTheSizeOfTheScreen(_ text: String) throws {
    let size = try #require(Size(text))
    let frame = render(AppState(.iceCream, size: size))
    #expect(frame.screen.size == size)
  }
}
