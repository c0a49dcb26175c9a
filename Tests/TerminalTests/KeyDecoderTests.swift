import CNcurses
import Canvas
import Terminal
import TestSupport
import Testing

@Suite struct KeyDecoderTests {
  /// Feeds a text scalar by scalar, then waits.
  private func inputs(_ text: String) -> [Input] {
    var decoder = KeyDecoder()
    return inputs(text, &decoder)
  }

  private func inputs(_ text: String, _ decoder: inout KeyDecoder) -> [Input] {
    var inputs = text.unicodeScalars.compactMap { decoder.feed(.scalar($0)) }
    if decoder.isWaiting, let last = decoder.patienceEnds() { inputs.append(last) }
    return inputs
  }

  @Test(
    arguments: [
      ("q", .character("q")), ("Q", .character("Q")), (":", .character(":")),
      ("é", .character("é")), ("作", .character("作")), ("😀", .character("😀")),
      (" ", .space), ("\t", .tab), ("\r", .enter), ("\n", .enter),
      ("\u{7f}", .backspace), ("\u{8}", .backspace),
      ("\u{1}", .control("a")), ("\u{3}", .control("c")), ("\u{c}", .control("l")),
      ("\u{1a}", .control("z")), ("\u{1b}", .escape),
    ] as [(String, Key)])
  func readsCharacters(_ text: String, _ key: Key) {
    #expect(inputs(text) == [.key(key)])
  }

  @Test(
    arguments: [
      (KEY_RIGHT, .right), (KEY_LEFT, .left), (KEY_UP, .up), (KEY_DOWN, .down),
      (KEY_HOME, .home), (KEY_END, .end), (KEY_PPAGE, .pageUp), (KEY_NPAGE, .pageDown),
      (KEY_BTAB, .backTab), (KEY_ENTER, .enter), (KEY_BACKSPACE, .backspace),
      (KEY_DC, .delete), (KEY_IC, .insert), (KEY_F0 + 1, .function(1)),
      (KEY_F0 + 12, .function(12)),
    ] as [(Int32, Key)])
  func readsTheKeysThatNcursesKnows(_ number: Int32, _ key: Key) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(.key(number)) == .key(key))
  }

  @Test(arguments: [KEY_RESIZE, KEY_MOUSE, KEY_SRIGHT, KEY_F0, KEY_F0 + 13, KEY_MAX, 0x7fff_ffff])
  func ignoresTheKeysThatMeanNothingHere(_ number: Int32) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(.key(number)) == nil)
    #expect(!decoder.isWaiting)
  }

  @Test(
    arguments: [
      ("\u{1b}[A", .up), ("\u{1b}OB", .down), ("\u{1b}[C", .right), ("\u{1b}OD", .left),
      ("\u{1b}[H", .home), ("\u{1b}OF", .end), ("\u{1b}[Z", .backTab), ("\u{1b}[1~", .home),
      ("\u{1b}[3~", .delete), ("\u{1b}[6~", .pageDown), ("\u{1b}OP", .function(1)),
      ("\u{9b}A", .up),
    ] as [(String, Key)])
  func readsCommonKeysThatTheDescriptionLeavesOut(_ text: String, _ key: Key) {
    #expect(inputs(text) == [.key(key)])
  }

  @Test(arguments: [
    "\u{1b}[1;5C", "\u{1b}[15;2~", "\u{1b}[?1;2c", "\u{1b}[>0;276;0c", "\u{1b}[24;80R",
    "\u{1b}[I", "\u{1b}[O", "\u{1b}[[A", "\u{1b}[[E", "\u{1b}O5q", "\u{1b}OM", "\u{1b}[27;5;113~",
    "\u{1b}[113;5u", "\u{1b}]11;rgb:ffff/ffff/ffff\u{7}", "\u{1b}]11;rgb:0/0/0\u{1b}\\",
    "\u{1b}P1$r0m\u{1b}\\", "\u{1b}_Gi=1;OK\u{1b}\\", "\u{1b}^q\u{1b}\\", "\u{1b}Xq\u{1b}\\",
    "\u{1b}q", "\u{1b}:", "\u{1b} q", "\u{1b}(B", "\u{1b}[200q", "\u{1b}[<0;5;3x",
    "\u{1b}[<q", "\u{1b}[Mq", "\u{1b}[", "\u{1b}[1;", "\u{1b}]q", "\u{1b}O", "\u{0}", "\u{1c}",
    "\u{85}", "\u{1b}[" + String(repeating: "1;", count: 500) + "q",
  ])
  func swallowsWhatItDoesNotKnow(_ text: String) {
    #expect(inputs(text) == [])
  }

  @Test func goesOnAfterWhatItSwallowed() {
    #expect(inputs("\u{1b}[1;5Cj") == [.key(.character("j"))])
    #expect(inputs("\u{1b}]2;quit\u{7}j") == [.key(.character("j"))])
    #expect(inputs("\u{1b}]2;cut off\u{1b}[Aj") == [.key(.up), .key(.character("j"))])
    #expect(inputs("\u{1b}\u{1b}[A") == [.key(.escape), .key(.up)])
    #expect(inputs("\u{1b}\u{1b}") == [.key(.escape), .key(.escape)])
  }

  @Test func aKnownKeyEndsHalfASequence() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(.scalar("\u{1b}")) == nil)
    #expect(decoder.feed(.scalar("[")) == nil)
    #expect(decoder.feed(.key(KEY_UP)) == .key(.up))
    #expect(decoder.feed(.scalar("q")) == .key(.character("q")))
  }

  @Test func waitsOnlyInsideASequence() {
    var decoder = KeyDecoder()
    #expect(!decoder.isWaiting)
    #expect(decoder.feed(.scalar("\u{1b}")) == nil)
    #expect(decoder.isWaiting)
    #expect(decoder.feed(.scalar("[")) == nil)
    #expect(decoder.isWaiting)
    #expect(decoder.feed(.scalar("D")) == .key(.left))
    #expect(!decoder.isWaiting)
  }
}

// MARK: - The mouse

extension KeyDecoderTests {
  private var place: Point { Point(row: 2, column: 4) }

  @Test func aClickIsAPressAndAReleaseInOnePlace() {
    #expect(inputs("\u{1b}[<0;5;3M\u{1b}[<0;5;3m") == [.mouse(.click, at: place)])
    #expect(inputs("\u{1b}[<16;5;3M\u{1b}[<16;5;3m") == [.mouse(.click, at: place)])
    #expect(inputs("\u{1b}[M %#\u{1b}[M#%#") == [.mouse(.click, at: place)])
  }

  @Test func theWheelScrolls() {
    #expect(inputs("\u{1b}[<64;5;3M") == [.mouse(.scrollUp, at: place)])
    #expect(inputs("\u{1b}[<65;5;3M") == [.mouse(.scrollDown, at: place)])
    #expect(inputs("\u{1b}[M`%#") == [.mouse(.scrollUp, at: place)])
  }

  @Test(arguments: [
    "\u{1b}[<0;5;3m",  // a release alone
    "\u{1b}[<0;5;3M\u{1b}[<0;9;3m",  // a drag
    "\u{1b}[<0;5;3M\u{1b}[<0;9;3m\u{1b}[<0;5;3m",
    "\u{1b}[<1;5;3M\u{1b}[<1;5;3m",  // the middle button
    "\u{1b}[<2;5;3M\u{1b}[<2;5;3m",  // the right button
    "\u{1b}[<35;5;3M",  // motion
    "\u{1b}[<0;0;3M\u{1b}[<0;0;3m", "\u{1b}[<0;5M\u{1b}[<0;5m", "\u{1b}[<;;M",
    "\u{1b}[<0;99999999999999999999;3M",
  ])
  func otherMovesAreIgnored(_ text: String) {
    #expect(inputs(text) == [])
  }

  @Test func placesLieFarOutOnLargeScreens() {
    #expect(
      inputs("\u{1b}[<65;1000;400M") == [.mouse(.scrollDown, at: Point(row: 399, column: 999))])
  }
}

// MARK: - Pastes

extension KeyDecoderTests {
  @Test func aPasteIsOneInputAndNoCommand() {
    #expect(
      inputs("\u{1b}[200~q\rtwo\tü\u{1b}[201~q") == [
        .paste("q\ntwo\tü"), .key(.character("q")),
      ])
  }

  @Test func sequencesInAPasteAreDropped() {
    #expect(inputs("\u{1b}[200~a\u{1b}[31mb\u{1b}[201~") == [.paste("ab")])
    #expect(inputs("\u{1b}[200~a\u{1b}]2;x\u{1b}[201~q") == [.paste("a"), .key(.character("q"))])
    #expect(inputs("\u{1b}[200~a\u{1b}\u{1b}[201~q") == [.paste("a"), .key(.character("q"))])
  }

  @Test func anEmptyPasteIsNothing() {
    #expect(inputs("\u{1b}[200~\u{1b}[201~") == [])
    #expect(inputs("\u{1b}[201~") == [])
  }

  @Test func aPasteWithoutEndIsEndedByTheEscapeKey() {
    var decoder = KeyDecoder()
    #expect(inputs("\u{1b}[200~abc", &decoder) == [])
    #expect(inputs("\u{1b}", &decoder) == [.paste("abc")])
    #expect(inputs("q", &decoder) == [.key(.character("q"))])
  }

  @Test func aPasteMayPauseBeforeItsEnd() {
    var decoder = KeyDecoder()
    #expect(inputs("\u{1b}[200~ab", &decoder) == [])
    #expect(decoder.patienceEnds() == nil)
    #expect(inputs("cd\u{1b}[201~", &decoder) == [.paste("abcd")])
  }

  @Test func aPasteHasALimit() {
    let long = String(repeating: "x", count: KeyDecoder.pasteLimit + 10)
    #expect(
      inputs("\u{1b}[200~" + long + "\u{1b}[201~") == [
        .paste(String(long.prefix(KeyDecoder.pasteLimit)), isCut: true)
      ])
  }
}

// MARK: - Laws

extension KeyDecoderTests {
  /// Whatever a terminal sends between an escape and a final character, no letter of it is a key.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func noCommandComesFromInsideASequence(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let parameters = (0..<Int.random(in: 0...12, using: &random)).compactMap { _ in
        "0123456789;:<=>? !\"#$%&'()*+,-./".randomElement(using: &random)
      }
      guard let final = "abcdefghjklmnopqrstuvwxyzGIJKLNOTUVWXY".randomElement(using: &random)
      else { continue }
      let text = "\u{1b}[" + String(parameters) + String(final)
      let found = inputs(text)
      #expect(
        found.allSatisfy {
          if case .key(.character) = $0 { false } else { true }
        }, "\(text.debugDescription) gave \(found)")
      #expect(inputs(text + "\u{3}").last == .key(.control("c")), "\(text.debugDescription)")
    }
  }

  /// After any noise, a pause and an escape bring the decoder back to reading keys.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func anyNoiseIsSurvived(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let interesting: [Unicode.Scalar] = [
      "\u{1b}", "[", "]", "O", "P", "M", "<", "~", "2", "0", "1", ";", "m", "q", "\\", "\u{7}",
      "\u{9b}", "\u{9d}", "\u{18}", "\u{0}", "作", "\u{301}", "\r",
    ]
    let numbers = [KEY_UP, KEY_RESIZE, KEY_MOUSE, KEY_F0 + 5, -1, 0]
    var decoder = KeyDecoder()
    for _ in 0..<5_000 {
      switch Int.random(in: 0..<20, using: &random) {
      case 0: _ = decoder.feed(.key(numbers.randomElement(using: &random) ?? 0))
      case 1: _ = decoder.patienceEnds()
      default: _ = decoder.feed(.scalar(interesting.randomElement(using: &random) ?? "q"))
      }
    }
    _ = decoder.patienceEnds()
    _ = inputs("\u{1b}", &decoder)
    #expect(!decoder.isWaiting)
    #expect(inputs("q", &decoder) == [.key(.character("q"))])
  }
}
