import Canvas
import Lessons
import Playground
import Server
import Simulation
import TestSupport
import Testing

/// The list of all commands begins with what one looks for.
@Suite struct PaletteTests {
  @Test func aLongListIsGoneThroughInLeaps() throws {
    func position(_ keys: String) throws -> Int {
      let state = AppState(.iceCream, catalogue: .embedded).typing("o " + keys)
      guard case .list(let list)? = state.overlay else { throw NoList() }
      return list.highlighted
    }
    let last = ScenarioCatalogue.embedded.scenarios.count - 1
    #expect(last > 20)
    #expect(try position("End") == last)
    #expect(try position("End ↓ PageDown") == last)
    #expect(try position("End PageUp") == last - 10)
    #expect(try position("Home PageDown PageDown ↑") == 19)
    #expect(try position("End Home") == 0)
  }

  private struct NoList: Error {}

  private func rows(_ state: AppState, _ keys: String) -> [ListOverlay.Row] {
    guard case .list(let list)? = state.typing(keys).overlay else { return [] }
    return list.rows
  }

  private let blocked = AppState(.iceCream { $0.allow.methods = .list(["GET"]) }).typing("!")

  @Test func theRepairComesFirstWhereSomethingIsBroken() {
    #expect(rows(blocked, ":").first?.choice == .command(.edit(.repair)))
  }

  @Test func whatCannotBeDoneStandsLastAndSaysWhy() {
    let rows = rows(blocked, ":")
    let enabled = rows.map(\.isEnabled)
    #expect(enabled == enabled.sorted { $0 && !$1 })
    #expect(rows.contains { !$0.isEnabled })
    for row in rows where !row.isEnabled { #expect(!row.detail.isEmpty) }
  }

  @Test(arguments: ["r", "R", "e", "z", "G", "!"])
  func theCommandWhoseKeyIsTypedComesFirst(_ key: String) throws {
    let rows = rows(blocked, ": \"\(key)\"")
    let first = try #require(rows.first)
    #expect(first.trailing == key || !rows.contains { $0.isEnabled && $0.trailing == key })
    let enabled = rows.map(\.isEnabled)
    #expect(enabled == enabled.sorted { $0 && !$1 })
  }

  @Test func movementsAreFoundOnlyBySearching() {
    #expect(!rows(blocked, ":").contains { $0.choice == .command(.pane(.next)) })
    #expect(rows(blocked, ": \"next pane\"").first?.choice == .command(.pane(.next)))
  }

  @Test func everyCommandOfTheStageCanBeFound() {
    let wanted = Command.allCases.filter { $0.modes.contains(.stage) && $0 != .around(.commands) }
    #expect(Set(Palette.byUse + Palette.inLesson + Palette.others) == Set(wanted))
    #expect(Palette.byUse.count == Set(Palette.byUse).count)
  }
}
