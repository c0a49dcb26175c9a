import Canvas
import Testing

@Suite struct RectTests {
  private let rect = Rect(row: 2, column: 3, columns: 10, rows: 5)

  @Test func containsItsCornersAndNotTheirNeighbours() {
    #expect(rect.contains(Point(row: 2, column: 3)))
    #expect(rect.contains(Point(row: 6, column: 12)))
    #expect(!rect.contains(Point(row: 7, column: 12)))
    #expect(!rect.contains(Point(row: 6, column: 13)))
    #expect(!rect.contains(Point(row: 1, column: 3)))
  }

  @Test func insetTakesOffEachSide() {
    #expect(
      rect.inset(top: 1, left: 1, bottom: 1, right: 1)
        == Rect(row: 3, column: 4, columns: 8, rows: 3))
    #expect(
      rect.inset(top: 1, left: 2, bottom: 3, right: 4)
        == Rect(row: 3, column: 5, columns: 4, rows: 1))
    #expect(rect.inset(top: 3, bottom: 3).isEmpty)
  }

  @Test func intersectionIsWhatBothHave() {
    let other = Rect(row: 0, column: 10, columns: 10, rows: 4)
    let common = Rect(row: 2, column: 10, columns: 3, rows: 2)
    #expect(rect.intersection(other) == common)
    #expect(other.intersection(rect) == common)
    #expect(rect.intersection(Rect(row: 20, column: 0, columns: 5, rows: 5)).isEmpty)
  }

  @Test func linesAreCountedFromItsTop() {
    #expect(rect.line(4) == Rect(row: 6, column: 3, columns: 10, rows: 1))
    #expect(rect.line(5).isEmpty)
  }

  @Test func centersWhatFitsAndCutsWhatDoesNot() {
    #expect(
      rect.centered(Size(columns: 4, rows: 3)) == Rect(row: 3, column: 6, columns: 4, rows: 3))
    #expect(rect.centered(Size(columns: 40, rows: 30)) == rect)
  }
}

@Suite struct SizeTests {
  @Test func readsColumnsAndRows() {
    #expect(Size("120x40") == Size(columns: 120, rows: 40))
    #expect(Size("120x40")?.description == "120x40")
  }

  @Test(arguments: ["", "x", "120", "120x", "x40", "0x40", "-1x4", "80x24x2", "80 x 24", "80X24"])
  func refusesAnythingElse(_ text: String) {
    #expect(Size(text) == nil)
  }

  @Test func isNeverNegative() {
    #expect(Size(columns: -3, rows: 2) == Size(columns: 0, rows: 2))
  }
}
