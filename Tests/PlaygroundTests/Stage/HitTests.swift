import Canvas
import Playground
import TestSupport
import Testing

@Suite struct HitTests {
  @Test func whatWasDrawnLastIsOnTop() throws {
    let picture = AppState(.iceCream).typing(":").screenful.picture
    let row = try #require(picture.hits.last { $0.hit == .row(0) })
    #expect(picture.hit(at: row.area.origin) == .row(0))
    #expect(picture.hits.contains { $0.hit != .row(0) && $0.area.contains(row.area.origin) })
  }

  @Test func nothingIsMeantOutsideTheScreen() {
    #expect(AppState(.iceCream).screenful.picture.hit(at: Point(row: 900, column: 0)) == nil)
  }
}
