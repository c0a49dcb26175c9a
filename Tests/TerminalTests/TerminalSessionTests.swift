import CNcurses
import Canvas
import Foundation
import Testing

@testable import Terminal

/// ncurses really runs here, on files instead of a terminal.
///
/// Its state is global, so the tests run one by one.
@Suite(.serialized) @MainActor struct TerminalSessionTests {
  /// A session whose input is a pipe and whose output a file, and both ends of them.
  @MainActor private final class Stage {
    let session: TerminalSession
    private let keyboard: FileHandle
    private let outputFile: URL

    /// - Parameter output: where the session writes, a file if nothing else is said.
    init(
      type: String = "xterm-256color", locale: String = "C.UTF-8", output: FileHandle? = nil
    ) throws {
      setenv("LC_ALL", locale, 1)
      let pipe = Pipe()
      keyboard = pipe.fileHandleForWriting
      outputFile = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
      try Data().write(to: outputFile)
      let output = try output ?? FileHandle(forWritingTo: outputFile)
      var configuration = TerminalConfiguration()
      configuration.colour = .always
      configuration.device = .descriptors(
        input: pipe.fileHandleForReading.fileDescriptor, output: output.fileDescriptor,
        type: type)
      session = try TerminalSession(configuration)
    }

    deinit {
      try? FileManager.default.removeItem(at: outputFile)
    }

    func type(_ text: String) {
      keyboard.write(Data(text.utf8))
    }

    func hangUp() throws {
      try keyboard.close()
    }

    /// Everything that was sent to the terminal so far.
    func sent() throws -> String {
      String(decoding: try Data(contentsOf: outputFile), as: UTF8.self)
    }
  }

  private struct ShownCell {
    var text: String
    var attributes: attr_t
    var pair: Int16
  }

  /// What ncurses believes the terminal to show in a cell.
  private func shown(_ row: Int, _ column: Int) -> ShownCell {
    var text = [wchar_t](repeating: 0, count: 8)
    var attributes: attr_t = 0
    var pair: Int16 = 0
    let isRead = cn_read_cell(
      cn_curscr(), Int32(row), Int32(column), &text, &attributes, &pair)
    #expect(isRead)
    let scalars = text.prefix { $0 != 0 }.compactMap { Unicode.Scalar(UInt32($0)) }
    return ShownCell(
      text: String(String.UnicodeScalarView(scalars)), attributes: attributes, pair: pair)
  }

  private func shownLine(_ row: Int, _ screen: Screen) -> String {
    var line = ""
    for column in 0..<screen.size.columns
    where screen[Point(row: row, column: column)].extent != .continuation {
      line += shown(row, column).text
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  private func frame(_ size: Size, _ draw: (inout Screen) -> Void) -> Frame {
    var screen = Screen(size)
    draw(&screen)
    return Frame(screen)
  }

  @Test func showsEveryCellOfAFrame() throws {
    let stage = try Stage()
    defer { stage.session.close() }
    #expect(stage.session.size == Size(columns: 80, rows: 24))
    let frame = frame(stage.session.size) { screen in
      screen.drawBox(screen.bounds, title: "1 Browser · 作者")
      screen.draw("✓ allowed, e\u{301}, 判定 \u{1b}[31m", at: Point(row: 3, column: 2))
      screen.draw("corner", at: Point(row: 23, column: 74))
    }
    stage.session.paint(frame)
    for row in 0..<24 {
      #expect(shownLine(row, frame.screen) == frame.screen.line(row))
    }
  }

  @Test func fillsTheBottomRightCorner() throws {
    let stage = try Stage()
    defer { stage.session.close() }
    stage.session.paint(
      frame(stage.session.size) { $0.fill($0.bounds, with: "x") })
    #expect(shown(23, 79).text == "x")
    #expect(shown(0, 0).text == "x")
  }

  @Test func sendsOnlyWhatChanged() throws {
    let stage = try Stage()
    defer { stage.session.close() }
    stage.session.paint(
      frame(stage.session.size) { screen in
        for row in 0..<24 { screen.draw("unchanged", at: Point(row: row, column: 0)) }
      })
    let before = try stage.sent()
    #expect(before.contains("unchanged"))
    stage.session.paint(
      frame(stage.session.size) { screen in
        for row in 0..<24 { screen.draw("unchanged", at: Point(row: row, column: 0)) }
        screen.draw("new", at: Point(row: 12, column: 40))
      })
    let difference = try stage.sent().dropFirst(before.count)
    #expect(difference.contains("new"))
    #expect(!difference.contains("unchanged"))
    #expect(difference.utf8.count < 40)
  }

  @Test func showsWhatTakesThePlaceOfWideSigns() throws {
    let stage = try Stage()
    defer { stage.session.close() }
    for text in ["作者作者", "a作者作b", "作者作者", "作a作b者", "abcdefgh", "作者作"] {
      let frame = frame(stage.session.size) { $0.draw(text, at: Point(row: 1, column: 3)) }
      stage.session.paint(frame)
      #expect(shownLine(1, frame.screen) == frame.screen.line(1))
    }
  }

  #if os(Linux)
    /// A socket keeps what each call writes by itself.
    @Test func sendsAFrameInOnePiece() throws {
      var ends: [Int32] = [0, 0]
      try #require(socketpair(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0, &ends) == 0)
      let outside = FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)
      let stage = try Stage(output: FileHandle(fileDescriptor: ends[0], closeOnDealloc: true))
      defer { stage.session.close() }
      var piece = [UInt8](repeating: 0, count: 1 << 16)
      func pieces() -> [Int] {
        let lengths = sequence(state: ()) { _ in
          recv(outside.fileDescriptor, &piece, piece.count, Int32(MSG_DONTWAIT))
        }
        return Array(lengths.prefix { $0 > 0 })
      }
      #expect(!pieces().isEmpty)
      for text in ["here and there", "there and here", ""] {
        stage.session.paint(
          frame(stage.session.size) { screen in
            for row in 0..<12 { screen.draw(text, at: Point(row: 2 * row, column: 5 * row)) }
          })
        #expect(pieces().count == 1)
      }
      stage.session.capturesMouse = false
      #expect(pieces() == ["\u{1b}[?1006l\u{1b}[?1000l".utf8.count])
    }
  #endif

  @Test func redrawSendsEverythingAgain() throws {
    let stage = try Stage()
    defer { stage.session.close() }
    let frame = frame(stage.session.size) { $0.draw("again", at: .zero) }
    stage.session.paint(frame)
    let before = try stage.sent()
    stage.session.paint(frame)
    #expect(try !stage.sent().dropFirst(before.count).contains("again"))
    stage.session.redraw()
    stage.session.paint(frame)
    #expect(try stage.sent().dropFirst(before.count).contains("again"))
  }

  @Test func givesRolesTheLookOfTheTheme() throws {
    let stage = try Stage()
    defer { stage.session.close() }
    let frame = frame(stage.session.size) { screen in
      screen.draw("o", at: .zero)
      screen.draw("x", at: Point(row: 0, column: 1), role: .refusal)
      screen.draw("d", at: Point(row: 0, column: 2), role: .deciding)
      screen.draw("r", at: Point(row: 0, column: 3), emphasis: .reverse)
    }
    stage.session.paint(frame)
    #expect(shown(0, 0).pair == 0)
    #expect(shown(0, 1).pair != 0)
    #expect(shown(0, 1).attributes & CN_BOLD != 0)
    #expect(shown(0, 2).attributes & CN_UNDERLINE != 0)
    #expect(shown(0, 3).attributes & CN_REVERSE != 0)

    stage.session.theme = .mono
    stage.session.paint(frame)
    #expect(shown(0, 1).pair == 0)
    #expect(shown(0, 1).attributes & CN_REVERSE != 0)
  }

  @Test(arguments: [
    "vt100", "linux", "xterm", "tmux-256color", "screen-256color", "xterm-256color",
  ])
  func worksOnTerminals(_ type: String) throws {
    let stage = try Stage(type: type)
    defer { stage.session.close() }
    let frame = frame(stage.session.size) { screen in
      for (row, role) in Role.allCases.enumerated() {
        screen.draw("role", at: Point(row: row, column: 0), role: role)
      }
    }
    stage.session.paint(frame)
    #expect(shownLine(1, frame.screen) == "role")
  }

  @Test func aTerminalWithoutColoursIsMonochrome() throws {
    let stage = try Stage(type: "vt100")
    defer { stage.session.close() }
    stage.session.paint(
      frame(stage.session.size) { $0.draw("✗", at: .zero, role: .refusal) })
    #expect(shown(0, 0).pair == 0)
    #expect(shown(0, 0).attributes & CN_REVERSE != 0)
  }

  @Test func readsKeysThroughNcurses() throws {
    let stage = try Stage()
    defer { stage.session.close() }
    stage.type("j\u{1b}OC作\u{1b}[5~\u{1b}OP\r\u{1b}[1;9Xq\u{1b}[200~pasted\u{1b}[201~")
    let inputs = (0..<8).map { _ in stage.session.read(timeout: .seconds(5)) }
    #expect(
      inputs == [
        .key(.character("j")), .key(.right), .key(.character("作")), .key(.pageUp),
        .key(.function(1)), .key(.enter), .key(.character("q")), .paste("pasted"),
      ])
    #expect(stage.session.read(timeout: .zero) == .tick)
  }

  @Test func anEscapeAloneIsAKey() throws {
    let stage = try Stage()
    defer { stage.session.close() }
    stage.type("\u{1b}")
    #expect(stage.session.read(timeout: .seconds(5)) == .key(.escape))
    stage.type("\u{1b}")
    #expect(stage.session.read(timeout: .zero) == .key(.escape))
  }

  @Test(arguments: ["xterm-256color", "tmux-256color", "screen-256color"])
  func readsTheMouseWhateverTheDescriptionSays(_ type: String) throws {
    let stage = try Stage(type: type)
    defer { stage.session.close() }
    stage.type("\u{1b}[<0;300;3M\u{1b}[<0;300;3m\u{1b}[M %#\u{1b}[M#%#")
    #expect(
      stage.session.read(timeout: .seconds(5)) == .mouse(.click, at: Point(row: 2, column: 299)))
    #expect(
      stage.session.read(timeout: .seconds(5)) == .mouse(.click, at: Point(row: 2, column: 4)))
  }

  @Test func noticesThatTheTerminalIsGone() throws {
    let stage = try Stage()
    defer { stage.session.close() }
    stage.type("q")
    try stage.hangUp()
    #expect(stage.session.read() == .key(.character("q")))
    #expect(stage.session.read() == .hangup)
  }

  @Test func readsWhatWaitsAndNoMore() throws {
    let stage = try Stage()
    defer { stage.session.close() }
    #expect(stage.session.readWaiting() == nil)
    stage.type("jk\u{1b}[1;5q")
    #expect(stage.session.readWaiting() == .key(.character("j")))
    #expect(stage.session.readWaiting() == .key(.character("k")))
    // What means nothing is not waited for either.
    #expect(stage.session.readWaiting() == nil)
  }

  @Test func leavesEveryModeThatItEntered() throws {
    let stage = try Stage()
    stage.session.paint(Frame(stage.session.size))
    for (enter, leave) in [
      ("\u{1b}[?2004h", "\u{1b}[?2004l"), ("\u{1b}[?1000h", "\u{1b}[?1000l"),
      ("\u{1b}[?1006h", "\u{1b}[?1006l"), ("\u{1b}[22;2t", "\u{1b}[23;2t"),
      ("\u{1b}[?1049h", "\u{1b}[?1049l"),
    ] {
      #expect(try stage.sent().contains(enter))
      #expect(try !stage.sent().contains(leave))
    }
    stage.session.close()
    let sent = try stage.sent()
    for leave in ["\u{1b}[?2004l", "\u{1b}[?1000l", "\u{1b}[23;2t", "\u{1b}[?1049l"] {
      #expect(sent.contains(leave))
    }
    stage.session.close()
    #expect(try stage.sent() == sent)
  }

  @Test func theMouseCanBeGivenBack() throws {
    let stage = try Stage()
    defer { stage.session.close() }
    let before = try stage.sent()
    stage.session.capturesMouse = false
    #expect(try stage.sent().dropFirst(before.count) == "\u{1b}[?1006l\u{1b}[?1000l")
  }

  @Test func givesTheScreenBackForSomebodyElse() throws {
    let stage = try Stage()
    defer { stage.session.close() }
    let frame = frame(stage.session.size) { $0.draw("ours", at: .zero) }
    stage.session.paint(frame)
    let before = try stage.sent()
    let during = try stage.session.outside { try stage.sent().dropFirst(before.count) }
    #expect(during.contains("\u{1b}[?1049l"))
    #expect(during.contains("\u{1b}[?2004l"))
    stage.session.paint(frame)
    let after = try stage.sent().dropFirst(before.count + during.count)
    #expect(after.contains("\u{1b}[?1049h"))
    #expect(after.contains("ours"))
  }

  @Test func choosesGlyphsThatTheTerminalCanShow() throws {
    for (type, locale, glyphs) in [
      ("xterm-256color", "C.UTF-8", Glyphs.unicode), ("xterm-256color", "C", .ascii),
      ("linux", "C.UTF-8", .ascii),
      // Asked for, but on no system there is: the name tells what the terminal speaks.
      ("xterm-256color", "xx_XX.UTF-8", .unicode), ("xterm-256color", "xx_XX.utf8", .unicode),
      ("xterm-256color", "xx_XX", .ascii),
    ] {
      let stage = try Stage(type: type, locale: locale)
      defer { stage.session.close() }
      #expect(stage.session.glyphs == glyphs)
    }
  }

  @Test func onlyAsciiReachesATerminalThatKnowsNothingElse() throws {
    let stage = try Stage(locale: "C")
    defer { stage.session.close() }
    stage.session.paint(
      frame(stage.session.size) { $0.draw("é作ok", at: .zero) })
    #expect((0..<6).map { shown(0, $0).text }.joined() == "???ok ")
    #expect(try stage.sent().unicodeScalars.allSatisfy(\.isASCII))
  }

  @Test func saysWhyThereIsNoScreen() {
    #expect(throws: TerminalProblem.unknownType("no-such-terminal")) {
      try Stage(type: "no-such-terminal")
    }
    #expect(throws: TerminalProblem.cannotMoveCursor("dumb")) { try Stage(type: "dumb") }
  }
}
