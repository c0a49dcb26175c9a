import Playground
import Testing

@Suite struct LineEditorTests {
  @Test func typesWhereTheCursorIs() {
    var line = LineEditor("PT")
    line.moveLeft()
    line.insert("U")
    #expect(line.text == "PUT")
    #expect(line.head == "PU")
  }

  private static let keys: [(String, @Sendable (inout LineEditor) -> Void, String)] = [
    ("type", { $0.insert("x") }, "x"), ("left", { $0.moveLeft() }, "PUT"),
    ("right", { $0.moveRight() }, "PUT"), ("start", { $0.moveToStart() }, "PUT"),
    ("end", { $0.moveToEnd() }, "PUT"), ("delete", { $0.deleteForward() }, "PUT"),
    ("backspace", { $0.deleteBackward() }, "PU"), ("word", { $0.deleteWord() }, ""),
    ("all", { $0.deleteToStart() }, ""), ("replace", { $0.replace(with: "GET") }, "GET"),
  ]

  @Test(arguments: keys.indices)
  func everyKeyEndsTheSelectionAndTypingReplacesIt(_ index: Int) {
    let (name, change, text) = Self.keys[index]
    var line = LineEditor("PUT")
    line.selectAll()
    #expect(line.isSelected)
    change(&line)
    #expect(!line.isSelected, "\(name)")
    #expect(line.text == text, "\(name)")
  }

  @Test func nothingIsNotSelected() {
    var line = LineEditor()
    line.selectAll()
    #expect(!line.isSelected)
  }

  @Test func lineBreaksBecomeBlanks() {
    var line = LineEditor()
    line.insert("a\nb\r\nc")
    #expect(line.text == "a b c")
  }

  @Test(arguments: [
    ("GET, PUT", "GET, "), ("GET, PUT  ", "GET, "), ("GET", ""), ("", ""),
  ])
  func deletesAWordWithTheBlanksBehindIt(_ before: String, _ after: String) {
    var line = LineEditor(before)
    line.deleteWord()
    #expect(line.text == after)
    #expect(line.cursor == after.count)
  }

  @Test func deletesOnBothSidesOfTheCursor() {
    var line = LineEditor("GETTER")
    line.moveToStart()
    line.moveRight()
    line.deleteForward()
    #expect(line.text == "GTTER")
    line.deleteBackward()
    #expect(line.text == "TTER")
    line.deleteBackward()
    #expect(line.text == "TTER")
  }

  @Test func deletesEverythingBeforeTheCursor() {
    var line = LineEditor("GET, PUT")
    line.moveLeft()
    line.moveLeft()
    line.moveLeft()
    line.deleteToStart()
    #expect(line.text == "PUT")
    #expect(line.cursor == 0)
  }

  @Test func aMarkJoinsTheLetterBeforeIt() {
    var line = LineEditor("e")
    line.insert("\u{301}")
    #expect(line.text == "e\u{301}")
    line.deleteBackward()
    #expect(line.isEmpty)
  }

  @Test func theCursorStopsAtTheEnds() {
    var line = LineEditor("ab")
    line.moveRight()
    #expect(line.cursor == 2)
    line.moveToStart()
    line.moveLeft()
    #expect(line.cursor == 0)
    line.moveToEnd()
    line.deleteForward()
    #expect(line.text == "ab")
  }
}
