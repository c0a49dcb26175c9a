import Canvas
import Configuration
import Documents
import Playground
import Testing

@Suite struct FileReadingTests {
  private func read(_ text: String) -> FileReading { FileReading(Array(text.utf8)) }

  @Test func aFileMaySayEverything() {
    let reading = read(
      """
      theme: light
      glyphs: ascii
      motion: reduced
      mouse: false
      speed: fast
      interface: linear
      keys:
        time.forward: [Right, l, Space]
        edit.undo: z
      """)
    #expect(reading.problems.isEmpty)
    let preferences = reading.preferences
    #expect(preferences.theme == Setting(.light, from: .file(Place(line: 1, column: 8))))
    #expect(preferences.glyphs?.value == .ascii)
    #expect(preferences.motion?.value == .reduced)
    #expect(preferences.mouse?.value == false)
    #expect(preferences.speed?.value == .fast)
    #expect(preferences.interface?.value == .linear)
    #expect(
      preferences.keys == [
        Setting(
          Keymap.Change(.time(.forward), [.right, "l", .space]),
          from: .file(Place(line: 8, column: 3))),
        Setting(Keymap.Change(.edit(.undo), ["z"]), from: .file(Place(line: 9, column: 3))),
      ])
  }

  @Test(arguments: ["", "\n", "# nothing yet\n", "{}", "~", "keys:\n", "keys: {}"])
  func aFileMaySayNothing(_ text: String) {
    let reading = read(text)
    #expect(reading.problems.isEmpty)
    #expect(reading.preferences == Preferences())
  }

  /// A mistake, where it stands, and how it is told.
  struct Mistake: CustomTestStringConvertible, Sendable {
    let text: String
    let place: Place
    let message: String
    var testDescription: String { text }

    init(_ text: String, _ line: Int, _ column: Int, _ message: String) {
      self.text = text
      place = Place(line: line, column: column)
      self.message = message
    }
  }

  static let mistakes = [
    Mistake("- theme", 1, 1, "The document is a set of fields (key: value), not a list."),
    Mistake("theme: [", 1, 9, ""),
    Mistake("theme: light\n---\ntheme: mono", 3, 1, "There is a second document"),
    Mistake(
      "theme: lihgt", 1, 8,
      "theme: no such value \"lihgt\". Did you mean \"light\"? Possible: default, light, colorblind, mono."
    ),
    Mistake("theem: light", 1, 1, "theem: no such field. Did you mean \"theme\"?"),
    Mistake("mouse: yes", 1, 8, "mouse is true or false, without quotes."),
    Mistake("motion:", 1, 8, "motion has no value."),
    Mistake("speed: 3", 1, 8, "speed: no such value \"3\". Possible: slow, normal, fast, rapid."),
    Mistake("keys: [Right]", 1, 7, "keys is a set of fields (key: value), not a list."),
    Mistake(
      "keys: {time.foward: l}", 1, 8,
      "keys.time.foward: no such command; corslab config keys has them all. Did you mean \"time.forward\"?"
    ),
    Mistake(
      "keys: {time.forward: [Right, Rihgt]}", 1, 30,
      "keys.time.forward: there is no key \"Rihgt\". Did you mean \"Right\"?"),
    Mistake(
      "keys: {edit.undo: Ctrl-U}", 1, 19,
      "keys.edit.undo: there is no key \"Ctrl-U\". Did you mean \"C-u\"?"),
    Mistake(
      "keys: {pane.back: Escape}", 1, 19,
      "keys.pane.back: there is no key \"Escape\". Did you mean \"Esc\"?"),
    Mistake(
      "keys: {edit.undo: [[a]]}", 1, 20, "keys.edit.undo is text, not a list."),
    Mistake("keys:\n  edit.undo:\n", 2, 13, "keys.edit.undo: which key? [] stands for none."),
    Mistake("keys: {edit.undo: \"\\x07\"}", 1, 19, "keys.edit.undo: there is no key \"\\x07\"."),
    Mistake(
      "keys:\n  edit.undo: [u, t]\n  edit.redo: [C-r, t]", 3, 20,
      "keys: t cannot be edit.redo and edit.undo, both on the stage."),
    Mistake(
      "keys: {editing.commit: [Enter, s]}", 1, 32,
      "keys: s types a character while editing, so it cannot be editing.commit."),
    Mistake(
      "keys: {list.close: []}", 1, 8,
      "keys: Nothing would lead out any more in a list: list.close needs a key."),
    Mistake(
      "keys: {edit.undo: u, edit.undo: z}", 1, 22, "The key \"edit.undo\" is already in line 1."),
  ]

  @Test(arguments: mistakes)
  func mistakesAreToldWithTheirPlace(_ mistake: Mistake) throws {
    let problem = try #require(read(mistake.text).problems.first)
    #expect(problem.place == mistake.place)
    #expect(problem.message.hasPrefix(mistake.message), "\(problem.message)")
  }

  @Test func allMistakesAreToldInTheirOrder() {
    let reading = read("mouse: 1\nkeys: {a: b, edit.undo: F99}\ntheme: x\ntheem: y\n")
    #expect(reading.problems.map(\.place?.line) == [1, 2, 2, 3, 4])
  }

  @Test func whatIsRightHoldsInSpiteOfWhatIsWrong() {
    let reading = read("theme: nope\nmotion: reduced\nkeys: {edit.undo: z, nope: x}\n")
    #expect(reading.preferences.theme == nil)
    #expect(reading.preferences.motion?.value == .reduced)
    #expect(reading.preferences.keys.isEmpty)
    #expect(reading.problems.count == 2)
  }
}
