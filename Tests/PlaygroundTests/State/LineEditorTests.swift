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
