import Canvas
import Playground
import Simulation
import TestSupport
import Testing

/// What a change did, before and after.
@Suite struct BeforeAndAfterTests {
  private func lines(_ size: String, _ keys: String) throws -> [String] {
    let size = try #require(Size(size))
    return render(AppState(.iceCream, size: size).typing(keys)).screen.lines
  }

  private let change = "n 3 ↓ ↵ C-u \"GET\" ↵ ="

  @Test func bothStandSideBySideWhereThereIsRoom() throws {
    let lines = try lines("120x40", change)
    let methods = try #require(lines.first { $0.contains("Methods: PUT, GET, DELETE") })
    #expect(methods.contains(" ≠ Methods: GET "))
    let request = try #require(lines.first { $0.contains("PUT /icecream  200 OK") })
    #expect(request.contains("never sent"))
  }

  @Test(arguments: ["80x24", "60x20"])
  func elseTheyStandBelowEachOther(_ size: String) throws {
    let lines = try lines(size, change)
    let before = try #require(lines.firstIndex { $0.contains("before Methods: PUT, GET, DELETE") })
    #expect(lines[before + 1].contains("≠ after  Methods: GET "))
  }

  @Test func theOutcomeIsCompared() throws {
    let text = try lines("120x60", change).joined(separator: "\n")
    #expect(text.contains("may it be sent?  ✓ yes"))
    #expect(text.contains("may it be sent?  ✗ no"))
  }

  @Test func theComparisonStaysWhenOneGoesOn() {
    let edited = AppState(.iceCream).typing("n 3 ↓ ↵ C-u \"GET\" ↵")
    #expect(edited.timeline.marksChanges)
    let stepped = edited.typing("←")
    #expect(!stepped.timeline.marksChanges)
    #expect(stepped.typing("=").mode == .reading)
  }

  @Test func thereIsNothingToCompareBeforeTheFirstChange() {
    #expect(AppState(.iceCream).typing("=").notice?.tone == .refused)
  }
}
