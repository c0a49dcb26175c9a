import Canvas
import Playground
import Server
import Simulation
import TestSupport
import Testing

/// Every command in the table is reached by keys from the start, and does something.
@Suite struct EveryCommandTests {
  /// Where a command is wanted: the keys that lead there.
  private static let ways: [(command: Command, keys: String)] = [
    (.stepForward, ""), (.stepBack, "G"), (.detailForward, ""), (.detailBack, ". . ."),
    (.nextExchange, ""), (.previousExchange, "G"), (.firstStep, "G"), (.lastStep, ""),
    (.decisiveStep, "G"), (.play, ""), (.faster, ""), (.slower, ""), (.compare, edited),
    (.up, "4 3 ↓"), (.down, "3"), (.leapUp, "3 PageDown"), (.leapDown, "3"), (.open, "3"),
    (.back, "z"), (.nextPane, ""), (.previousPane, ""), (.browserPane, "3"), (.networkPane, ""),
    (.serverPane, ""), (.whyPane, ""), (.zoom, ""), (.raw, ""), (.edit, "3"), (.editOutside, ""),
    (.remove, "3 ↓"), (.addLayer, ""), (.layerUp, layer + " J"), (.layerDown, layer),
    (.repair, "G"), (.undo, edited), (.redo, edited + " u"), (.reset, edited), (.profile, ""),
    (.openScenario, ""), (.save, ""), (.saveAs, ""), (.search, ""), (.search, "?"), (.palette, ""),
    (.help, ""), (.copy, ""),
    (.glossary, ""),
    (.copyPolicy, ""), (.mouse, ""), (.redraw, ""), (.redraw, "?"), (.redraw, ":"),
    (.redraw, editing), (.redraw, "/"), (.suspend, ""), (.suspend, "?"), (.suspend, ":"),
    (.suspend, editing), (.suspend, "/"), (.quit, ""), (.quitAnywhere, ""), (.quitAnywhere, "?"),
    (.quitAnywhere, ":"), (.quitAnywhere, editing), (.quitAnywhere, "/"),
    (.commit, editing), (.cancel, editing), (.choiceUp, editing + " ↓ ↓"), (.choiceDown, editing),
    (.choicePageUp, editing + " ↓ ↓"), (.choicePageDown, editing),
    (.cursorLeft, editing), (.cursorRight, editing + " Home"), (.cursorStart, editing),
    (.cursorEnd, editing + " Home"), (.deleteBackward, editing), (.deleteBackward, ": a"),
    (.deleteBackward, "/ a"), (.deleteForward, editing + " Home"), (.deleteWord, editing),
    (.deleteWord, ": a"), (.deleteWord, "/ a"), (.deleteToStart, editing),
    (.deleteToStart, ": a"), (.deleteToStart, "/ a"),
    (.accept, ":"), (.listUp, ": ↓"), (.listDown, ":"), (.closeList, ":"),
    (.listPageUp, ": PageDown"), (.listPageDown, ":"), (.listStart, ": End"), (.listEnd, ":"),
    (.textStart, "? End"), (.textEnd, "?"),
    (.scrollUp, "? ↓"), (.scrollDown, "?"), (.pageUp, "? PageDown"), (.pageDown, "?"),
    (.closeText, "?"),
    (.nextMatch, "/ \"origin\""), (.previousMatch, "/ \"origin\""), (.endSearch, "/"),
  ]

  private static let edited = "3 ↓ ↵ C-u \"GET\" ↵"
  private static let editing = "3 ↓ ↵"
  private static let layer = "3 ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓"

  /// A run that fails, with a chain in which layers can change places.
  private let start = AppState(
    .iceCream { policy in
      policy.allow.methods = .list(["GET", "DELETE"])
      policy.chain = [.barrier(.rate(after: 100)), .cors(CORSLayer()), .app]
    })

  @Test func noCommandIsForgotten() {
    for command in Command.allCases {
      let modes = Set(Self.ways.filter { $0.command == command }.map { start.typing($0.keys).mode })
      // Lessons have tests of their own for what is said on their pages.
      guard command.entry.section != .lesson, command.entry.section != .sheet else { continue }
      let wanted = command.entry.modes.subtracting([.tooSmall, .sheet])
      #expect(wanted.isSubset(of: modes), "\(command): \(wanted.subtracting(modes))")
    }
  }

  @Test(arguments: ways.indices)
  func everyKeyOfTheCommandDoesSomething(_ index: Int) {
    let (command, keys) = Self.ways[index]
    let before = start.typing(keys)
    for key in command.entry.keys {
      var after = before
      let outbound = after.update(.keyPressed(key))
      #expect(after != before || !outbound.isEmpty, "\(command) by \(key)")
      #expect(after.notice?.tone != .refused, "\(command): \(after.notice?.text ?? "")")
    }
  }

  @Test func aScreenThatIsTooSmallCanStillBeLeft() {
    var small = start
    _ = small.update(.resized(Size(columns: 10, rows: 4)))
    for command in Command.allCases where command.entry.modes.contains(.tooSmall) {
      for key in command.entry.keys { #expect(!small.update(.keyPressed(key)).isEmpty) }
    }
  }
}
