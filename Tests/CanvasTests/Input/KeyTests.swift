import Canvas
import Testing

@Suite struct KeyTests {
  @Test func everyNamedKeyIsReadBackFromItsName() {
    for (name, key) in Key.names {
      #expect(Key(name: name) == key)
      #expect(key.description == name)
    }
  }

  @Test(
    arguments: [
      ("q", .character("q")), ("Q", .character("Q")), ("é", .character("é")),
      ("\"", .character("\"")), ("-", .character("-")), ("C-l", .control("l")),
      ("C-L", .control("l")), ("C-i", .tab), ("C-m", .enter), ("C-j", .enter), ("C-h", .backspace),
      ("F1", .function(1)), ("F12", .function(12)), ("→", .right), ("↵", .enter),
    ] as [(String, Key)])
  func readsNames(_ name: String, _ key: Key) {
    #expect(Key(name: name) == key)
  }

  @Test(arguments: ["", "right", "Rigth", "F0", "F13", "F01", "F+1", "C-", "C-1", "C-ll", "ab"])
  func refusesWhatIsNoKey(_ name: String) {
    #expect(Key(name: name) == nil)
  }

  @Test func onlyCharactersAndSpaceTypeSomething() {
    #expect(Key.character("é").typed == "é")
    #expect(Key.space.typed == " ")
    #expect(Key.control("l").typed == nil)
    #expect(Key.enter.typed == nil)
  }

  @Test func hintsShowSignsWhereThereAreGlyphs() {
    #expect(Key.right.label(glyphs: .unicode) == "→")
    #expect(Key.right.label(glyphs: .ascii) == "Right")
    #expect(Key.escape.label(glyphs: .unicode) == "Esc")
    #expect(Key.character("e").label(glyphs: .unicode) == "e")
  }
}

@Suite struct KeyScriptTests {
  @Test(
    arguments: [
      ("", []),
      ("  ", []),
      ("Right Right e", [.right, .right, .character("e")]),
      ("→ → e", [.right, .right, .character("e")]),
      ("e \"a b\" Enter", [.character("e"), .character("a"), .space, .character("b"), .enter]),
      ("\"\"", []),
      ("\"Right\"", "Right".map { .character($0) }),
      (#""\"\\""#, [.character("\""), .character("\\")]),
      ("\"a\tb\n\"", [.character("a"), .tab, .character("b"), .enter]),
      ("\"→\"x", [.character("→"), .character("x")]),
      ("C-l\nF1\tS-Tab", [.control("l"), .function(1), .backTab]),
    ] as [(String, [Key])])
  func readsKeysAndText(_ script: String, _ keys: [Key]) throws {
    #expect(try KeyScript(script).keys == keys)
  }

  @Test func namesTheKeyThatItDoesNotKnow() {
    #expect(throws: KeyScriptProblem.unknownKey("Rigth")) { try KeyScript("Right Rigth") }
  }

  @Test(arguments: ["\"", "e \"abc", #""abc\"#, #""abc\""#])
  func noticesAnOpenQuote(_ script: String) {
    #expect(throws: KeyScriptProblem.unclosedQuote) { try KeyScript(script) }
  }
}
