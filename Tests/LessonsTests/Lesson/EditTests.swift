import Browser
import Lessons
import Server
import Simulation
import TestSupport
import Testing

@Suite("What was edited")
struct EditTests {
  private static let changes: [(Edit.Area, @Sendable (inout Scenario) -> Void)] = [
    (.policy, { $0.servers[0].allow.credentials = true }),
    (.chain, { $0.servers[0].chain = [.app] }),
    (.routes, { $0.servers[0].routes = [] }),
    (.request, { $0.repeatCount = 2 }),
    (.request, { $0.stimuli.append(.wait(milliseconds: 5)) }),
    (.page, { $0.page = Page() }),
    (.browser, { $0.browser = .firefox }),
    (.servers, { $0.servers = [] }),
  ]

  @Test(arguments: changes.indices)
  func area(_ index: Int) {
    let (area, change) = Self.changes[index]
    var scenario = Scenario.iceCream
    change(&scenario)
    #expect(Edit.areas(changedFrom: .iceCream, to: scenario) == [area])
  }

  @Test("nothing was edited in a scenario that is the same")
  func nothing() {
    #expect(Edit.areas(changedFrom: .iceCream, to: .iceCream) == [])
  }
}
