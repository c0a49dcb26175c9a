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
    (.time(.forward), ""), (.time(.back), "G"), (.time(.detailForward), ""),
    (.time(.detailBack), ". . ."),
    (.time(.nextExchange), ""), (.time(.previousExchange), "G"), (.time(.first), "G"),
    (.time(.last), ""),
    (.time(.decisive), "G"), (.time(.play), ""), (.time(.faster), ""), (.time(.slower), ""),
    (.around(.compare), edited),
    (.pane(.up), "4 3 ↓"), (.pane(.down), "3"), (.pane(.pageUp), "3 PageDown"),
    (.pane(.pageDown), "3"),
    (.pane(.open), "3"),
    (.pane(.back), "z"), (.pane(.next), ""), (.pane(.previous), ""), (.pane(.browser), "3"),
    (.pane(.network), ""),
    (.pane(.server), ""), (.pane(.why), ""), (.pane(.zoom), ""), (.pane(.raw), ""),
    (.edit(.field), "3"),
    (.edit(.outside), ""),
    (.edit(.remove), "3 ↓"), (.edit(.addLayer), ""), (.edit(.layerUp), layer + " J"),
    (.edit(.layerDown), layer),
    (.edit(.repair), "G"), (.edit(.undo), edited), (.edit(.redo), edited + " u"),
    (.edit(.reset), edited), (.edit(.browser), ""),
    (.around(.open), ""), (.around(.save), ""), (.around(.saveAs), ""), (.around(.search), ""),
    (.around(.search), "?"), (.around(.commands), ""),
    (.around(.help), ""), (.around(.copy), ""),
    (.around(.glossary), ""),
    (.around(.copyPolicy), ""), (.around(.mouse), ""), (.around(.redraw), ""),
    (.around(.redraw), "?"), (.around(.redraw), ":"),
    (.around(.redraw), editing), (.around(.redraw), "/"), (.around(.suspend), ""),
    (.around(.suspend), "?"), (.around(.suspend), ":"),
    (.around(.suspend), editing), (.around(.suspend), "/"), (.around(.quit), ""),
    (.around(.quitAnywhere), ""),
    (.around(.quitAnywhere), "?"),
    (.around(.quitAnywhere), ":"), (.around(.quitAnywhere), editing), (.around(.quitAnywhere), "/"),
    (.editing(.commit), editing), (.editing(.cancel), editing), (.editing(.up), editing + " ↓ ↓"),
    (.editing(.down), editing),
    (.editing(.pageUp), editing + " ↓ ↓"), (.editing(.pageDown), editing),
    (.editing(.left), editing), (.editing(.right), editing + " Home"), (.editing(.start), editing),
    (.editing(.end), editing + " Home"), (.editing(.backspace), editing),
    (.editing(.backspace), ": a"),
    (.editing(.backspace), "/ a"), (.editing(.delete), editing + " Home"),
    (.editing(.deleteWord), editing),
    (.editing(.deleteWord), ": a"), (.editing(.deleteWord), "/ a"),
    (.editing(.deleteToStart), editing),
    (.editing(.deleteToStart), ": a"), (.editing(.deleteToStart), "/ a"),
    (.list(.accept), ":"), (.list(.up), ": ↓"), (.list(.down), ":"), (.list(.close), ":"),
    (.list(.pageUp), ": PageDown"), (.list(.pageDown), ":"), (.list(.start), ": End"),
    (.list(.end), ":"),
    (.text(.start), "? End"), (.text(.end), "?"),
    (.text(.up), "? ↓"), (.text(.down), "?"), (.text(.pageUp), "? PageDown"),
    (.text(.pageDown), "?"),
    (.text(.close), "?"),
    (.search(.next), "/ \"origin\""), (.search(.previous), "/ \"origin\""), (.search(.end), "/"),
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
      guard command.section != .lesson, command.section != .sheet else { continue }
      let wanted = command.modes.subtracting([.tooSmall, .sheet])
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
    for command in Command.allCases where command.modes.contains(.tooSmall) {
      for key in command.entry.keys { #expect(!small.update(.keyPressed(key)).isEmpty) }
    }
  }
}
