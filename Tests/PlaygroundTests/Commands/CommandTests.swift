import Canvas
import Escaping
import Playground
import Simulation
import TestSupport
import Testing

@Suite struct CommandTests {
  @Test(arguments: Command.allCases)
  func everyCommandHasATitleAndAKey(_ command: Command) {
    #expect(!command.title.isEmpty)
    #expect(!command.entry.keys.isEmpty)
    #expect(!command.modes.isEmpty)
  }

  @Test(arguments: Command.allCases)
  func everyKeyOfACommandReachesIt(_ command: Command) {
    for mode in command.modes {
      for key in command.entry.keys {
        #expect(Keymap.standard.command(for: key, in: mode) == command, "\(key) in \(mode)")
      }
    }
  }

  @Test(arguments: Command.allCases)
  func everyCommandIsOnTheHelpScreen(_ command: Command) {
    var state = AppState(.iceCream, size: Size(columns: 100, rows: 400))
    state.type("?")
    let text = render(state).screen.lines.joined(separator: "\n")
    #expect(text.contains("\(command.entry.keys[0].label(glyphs: .unicode)) "))
    #expect(text.contains(command.title))
  }

  @Test(
    arguments: Command.allCases.filter {
      $0.modes.contains(.stage) && $0.section != .lesson
    })
  func everyCommandOfTheStageIsInTheList(_ command: Command) {
    var state = AppState(.iceCream, size: Size(columns: 120, rows: 200))
    state.type(": \"\(command.title)\"")
    let text = render(state).screen.lines.joined(separator: "\n")
    #expect(text.contains(command.title) || command == .around(.commands))
  }

  @Test func keysThatTypeAreNoCommandsWhereTextIsTyped() {
    for mode in Mode.allCases where mode.takesText {
      for command in Command.allCases where command.modes.contains(mode) {
        #expect(command.entry.keys.allSatisfy { $0.typed == nil }, "\(command) in \(mode)")
      }
    }
  }

  @Test func aDisabledCommandSaysWhyAndDoesNothing() {
    let state = AppState(.iceCream)
    let after = state.typing("u")
    #expect(after.history == state.history)
    #expect(after.notice == Notice(.refused, "Nothing has been changed."))
  }

  @Test func theKeysPageIsFresh() {
    expectGolden(KeysPage.markdown().text, "../../../docs/keys.md")
  }
}
