import Canvas
import Escaping
import Playground
import TestSupport
import Testing

@Suite struct KeymapTests {
  @Test(arguments: Command.allCases)
  func withoutChangesEveryCommandHasTheKeysOfTheTable(_ command: Command) {
    #expect(Keymap.standard.keys(of: command) == command.entry.keys)
    #expect(Keymap.standard.mainKey(of: command) == command.entry.keys.first)
  }

  @Test func aChangeReplacesAllKeysOfACommand() {
    let keymap = Keymap([Keymap.Change(.time(.forward), ["t", .right])])
    #expect(keymap.keys(of: .time(.forward)) == ["t", .right])
    #expect(keymap.command(for: "t", in: .stage) == .time(.forward))
    #expect(keymap.command(for: "l", in: .stage) == nil)
    #expect(keymap.mainKey(of: .time(.forward)) == "t")
  }

  @Test func aChangedKeyIsTakenFromWhoeverHadItByDefault() {
    let changes = [Keymap.Change(.time(.forward), [.right, .space])]
    let keymap = Keymap(changes)
    #expect(keymap.command(for: .space, in: .stage) == .time(.forward))
    #expect(keymap.keys(of: .time(.play)).isEmpty)
    #expect(keymap.command(for: .space, in: .reading) == .text(.pageDown))
    #expect(Keymap.problems(in: changes).isEmpty)
  }

  @Test func twoCommandsCanChangeTheirKeys() {
    let changes = [Keymap.Change(.edit(.undo), ["r"]), Keymap.Change(.pane(.raw), ["u"])]
    #expect(Keymap.problems(in: changes).isEmpty)
    #expect(Keymap(changes).command(for: "r", in: .stage) == .edit(.undo))
    #expect(Keymap(changes).command(for: "u", in: .stage) == .pane(.raw))
  }

  /// Changes, and what is wrong with them.
  struct Row: CustomTestStringConvertible, Sendable {
    let changes: [Keymap.Change]
    let problem: KeymapProblem
    let message: String
    var testDescription: String { message }
  }

  static let rows = [
    Row(
      changes: [Keymap.Change(.time(.forward), ["t"]), Keymap.Change(.time(.back), ["h", "t"])],
      problem: .conflict("t", .time(.back), with: .time(.forward), .stage),
      message: "t cannot be time.back and time.forward, both on the stage."),
    Row(
      changes: [Keymap.Change(.editing(.commit), [.enter, "x"])],
      problem: .types("x", .editing(.commit), .editing),
      message: "x types a character while editing, so it cannot be editing.commit."),
    Row(
      changes: [Keymap.Change(.around(.redraw), [.space])],
      problem: .types(.space, .around(.redraw), .editing),
      message: "Space types a character while editing, so it cannot be corslab.redraw."),
    Row(
      changes: [Keymap.Change(.editing(.cancel), [])],
      problem: .noWayOut(.editing(.cancel), .editing, needed: [.editing(.cancel)]),
      message: "Nothing would lead out any more while editing: editing.cancel needs a key."),
    Row(
      changes: [Keymap.Change(.list(.accept), [.enter, .escape])],
      problem: .noWayOut(.list(.accept), .choosing, needed: [.list(.close)]),
      message: "Nothing would lead out any more in a list: list.close needs a key."),
    Row(
      changes: [Keymap.Change(.text(.close), [])],
      problem: .noWayOut(.text(.close), .reading, needed: [.text(.close)]),
      message: "Nothing would lead out any more in a text: text.close needs a key."),
  ]

  @Test(arguments: rows)
  func whatCannotBeIsTold(_ row: Row) {
    #expect(Keymap.problems(in: row.changes).first == row.problem)
    #expect("\(row.problem)" == row.message)
  }

  @Test func oneOfTheTwoWaysOfQuittingIsEnough() {
    #expect(Keymap.problems(in: [Keymap.Change(.around(.quit), [])]).isEmpty)
    let both = [Keymap.Change(.around(.quit), []), Keymap.Change(.around(.quitAnywhere), [])]
    #expect(
      Keymap.problems(in: both).contains(
        .noWayOut(.around(.quit), .stage, needed: Mode.stage.exits)))
  }

  @Test func aWayOutThatIsLostInAnotherModeIsFoundHere() {
    // The key is taken on the pages of lessons, and so it means no longer what it meant on the stage.
    let changes = [
      Keymap.Change(.page(.up), ["q"]), Keymap.Change(.editing(.up), [.control("c")]),
    ]
    #expect(
      Keymap.problems(in: changes).contains(.noWayOut(.page(.up), .stage, needed: Mode.stage.exits))
    )
  }

  @Test(arguments: Mode.allCases)
  func whateverIsChangedWithoutAProblemLeavesAWayOut(_ mode: Mode) {
    var random = SeededGenerator(seed: 7)
    let keys = Key.names.map(\.key) + ["q", "x", "?", .control("c"), .control("z"), .function(1)]
    for _ in 0..<500 {
      let changes = (0..<Int.random(in: 1...6, using: &random)).compactMap { _ in
        Command.allCases.randomElement(using: &random).map { command in
          Keymap.Change(
            command, Array(keys.shuffled(using: &random).prefix(.random(in: 0...3, using: &random)))
          )
        }
      }
      guard Keymap.problems(in: changes).isEmpty else { continue }
      let keymap = Keymap(changes)
      #expect(mode.exits.contains { !keymap.keys(of: $0).isEmpty }, "\(changes)")
    }
  }

  // MARK: - What follows the keys

  private static let french = Settings(
    keymap: Keymap([
      Keymap.Change(.time(.forward), ["f"]), Keymap.Change(.around(.help), ["a"]),
      Keymap.Change(.around(.commands), []),
      Keymap.Change(.pane(.server), ["s"]),
    ]))

  private func screen(_ keys: String) -> String {
    let state = AppState(
      .iceCream, size: Size(columns: 120, rows: 200), settings: Self.french)
    return render(state.typing(keys)).screen.lines.joined(separator: "\n")
  }

  @Test func theKeysDoWhatTheySay() {
    let state = AppState(.iceCream, settings: Self.french)
    #expect(state.typing("f f").timeline.index == 2)
    #expect(state.typing("→ l").timeline.index == 0)
    #expect(state.typing("s").stage.focus == .server)
  }

  @Test func hintsAndTitlesShowThem() {
    let text = screen("")
    #expect(text.contains("← f step"))
    #expect(text.contains("a help"))
    #expect(!text.contains("commands"))
    #expect(text.contains("s Server"))
  }

  @Test func helpAndPaletteShowThem() {
    #expect(screen("a").contains("  f                 one step forward"))
    #expect(screen("a").contains("                    all commands"))
    var state = AppState(.iceCream, settings: Self.french)
    _ = state.update(.commanded(.around(.commands)))
    let palette = render(state.typing("\"one step forw\"")).screen.lines
    #expect(palette.contains { $0.contains(" f │") })
    #expect(KeysPage.markdown(Self.french.keymap).text.contains("| `f` | one step forward |"))
  }

  @Test func escapeNamesTheKeysThatThereAre() {
    #expect(AppState(.iceCream).typing("Esc").notice?.text.contains(": lists") == true)
    let notice = AppState(.iceCream, settings: Self.french).typing("Esc").notice
    #expect(notice == Notice(.done, "Nothing is open."))
  }

  @Test func withoutMotionPlayingJumpsFromExchangeToExchange() {
    let state = AppState(.iceCream, settings: Settings(motion: .reduced))
    let after = state.typing("Space")
    #expect(!after.isPlaying)
    #expect(after.timeline.index == state.timeline.nextExchangeIndex)
    #expect(after.typing("Space Space").timeline.isAtEnd)
  }

  @Test(arguments: PlaySpeed.allCases)
  func playingWaitsAsLongAsTheSpeedSays(_ speed: PlaySpeed) {
    let state = AppState(.iceCream, settings: Settings(speed: speed))
    #expect(state.patience == nil)
    #expect(state.typing("Space").patience == speed.milliseconds)
  }
}
