import Canvas
import Playground
import Server
import TestSupport
import Testing

/// An edit is felt: the box in which one types leaves in sight what it changes.
@Suite struct EditorViewTests {
  private let start = AppState(.iceCream { $0.allow.methods = .list(["GET", "DELETE"]) })

  private func state(_ size: String, _ keys: String) throws -> AppState {
    var state = start
    _ = state.update(.resized(try #require(Size(size))))
    return state.typing(keys)
  }

  @Test(
    arguments: ["", "↓", "↓ ↓", "↓ ↓ ↓", "↓ ↓ ↓ ↓ ↓", "↓ ↓ ↓ ↓ ↓ ↓ ↓"],
    ["60x20", "80x24", "120x40", "40x12"])
  func theBoxStaysWithinItsPane(_ way: String, _ size: String) throws {
    let resting = try state(size, "! 3 " + way)
    let editing = resting.typing("↵")
    #expect(editing.mode == .editing)
    let pane = try #require(resting.layout.panes[.server])
    let (before, after) = (render(resting).screen, render(editing).screen)
    let hints = resting.layout.hints.row
    for row in before.bounds.rowRange where row != hints {
      for column in before.bounds.columnRange {
        let point = Point(row: row, column: column)
        #expect(pane.contains(point) || before[point] == after[point], "\(point)")
      }
    }
  }

  @Test func whatIsTypedIsSeenInTheMessagesAndInWhy() throws {
    let lines = render(try state("80x24", "! 3 ↓ ↵ End \", PUT\"")).screen.lines
    let text = lines.joined(separator: "\n")
    #expect(text.contains("◉ │"))
    #expect(!text.contains("never sent"))
    #expect(text.contains("│ PUT is permitted."))
  }

  @Test func anEllipsisStandsWhereTextIsOutOfSight() throws {
    let start = try state("80x24", "1")
    let url = Target.field(.request(0, .url))
    var opened = start
    for _ in 1...2 { _ = opened.update(.clicked(.target(.browser, url))) }
    func value(_ keys: String) throws -> String {
      let lines = render(opened.typing(keys)).screen.lines
      let top = try #require(lines.firstIndex { $0.contains("╭ URL ─") })
      return String(lines[top + 1].prefix(40).dropFirst(2).dropLast(2))
    }
    #expect(try value("End") == "…s://api.notmyidea.example/icecream ")
    #expect(try value("Home") == "https://api.notmyidea.example/icecr…")
    #expect(try value("C-u \"https://a.example\"").contains("…") == false)
  }

  @Test func aListThatIsTooLongScrolls() throws {
    let lines = render(try state("80x24", "! 3 ↓ ↵ ↓ ↓ ↓ ↓")).screen.lines
    #expect(lines.contains { $0.contains("↑ 1  ↓ ") })
    #expect(lines.contains { $0.contains("▸[ ] ") || $0.contains("▸[✓] ") })
  }
}
