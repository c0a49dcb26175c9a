import Canvas
import Playground
import Server
import TestSupport
import Testing

/// Nothing jumps: what is on the screen before and after a key keeps its place.
@Suite struct SteadinessTests {
  private static let sizes = ["60x20", "80x24", "120x40"]
  private static let failing = AppState(.iceCream { $0.allow.methods = .list(["GET", "DELETE"]) })

  private func picture(_ state: AppState, _ size: String, _ keys: String) throws -> Picture {
    var state = state
    _ = state.update(.resized(try #require(Size(size))))
    return state.typing(keys).screenful.picture
  }

  /// Where the steps stand that a picture shows.
  private func steps(_ picture: Picture) -> [Hit: Rect] {
    let steps = picture.hits.filter { if case .step = $0.hit { true } else { false } }
    return Dictionary(uniqueKeysWithValues: steps.map { ($0.hit, $0.area) })
  }

  @Test(arguments: sizes) func aRepairMovesNoStepOfTheTimeline(_ size: String) throws {
    let before = steps(try picture(Self.failing, size, "!"))
    let after = steps(try picture(Self.failing, size, "! f"))
    let shared = Set(before.keys).intersection(after.keys)
    #expect(shared.count >= 8)
    for id in shared { #expect(before[id] == after[id]) }
  }

  @Test(arguments: sizes) func theExchangesStayNamedAfterARepair(_ size: String) throws {
    let lines = try picture(Self.failing, size, "! f").frame.screen.lines.suffix(3).joined()
    #expect(lines.contains("1 OPTIONS"))
    #expect(lines.contains("2 PUT"))
    #expect(lines.contains("≠"))
  }

  @Test(arguments: sizes) func theKeysKeepTheirPlacesFromStepToStep(_ size: String) throws {
    func hints(_ keys: String) throws -> [Hit: Rect] {
      let picture = try picture(Self.failing, size, keys)
      let row = picture.frame.screen.size.rows - 1
      let hints = picture.hits.filter { $0.area.row == row }
      return Dictionary(uniqueKeysWithValues: hints.map { ($0.hit, $0.area) })
    }
    let first = try hints("")
    for count in 1...10 {
      let later = try hints(String(repeating: "→ ", count: count))
      let shared = Set(first.keys).intersection(later.keys)
      #expect(shared.count >= first.count - 1)
      for id in shared { #expect(first[id]?.origin == later[id]?.origin, "\(id) after \(count)") }
    }
  }

  @Test func valuesStayInTheirColumnsWhateverIsMarked() throws {
    let before = try picture(Self.failing, "80x24", "").frame.screen.lines
    let after = try picture(Self.failing, "80x24", "3 ↓ ↵ C-u \"GET, DELETE, PUT\" ↵")
      .frame.screen.lines
    let row = try #require(before.firstIndex { $0.contains("Methods") })
    #expect(before[row].contains("Methods      GET  DELETE"))
    #expect(after[row].contains("Methods    ≠ GET  DELETE •PUT"))
    #expect(before[row + 1] == after[row + 1])
  }
}
