import Playground
import Testing

@Suite struct HitTests {
  @Test(arguments: [
    Hit.pane(.why), .target(.server, 3), .command(.stepForward), .step(12), .row(0),
  ])
  func aHitIsReadBackFromItsName(_ hit: Hit) {
    #expect(Hit(id: hit.id) == hit)
  }

  @Test(arguments: ["", "pane", "pane 9", "target 1", "command no.such", "step x", "door 1"])
  func anythingElseMeansNothing(_ id: String) {
    #expect(Hit(id: id) == nil)
  }
}
