import Canvas
import Testing

@Suite struct SplitTests {
  struct Case: CustomTestStringConvertible {
    let total: Int
    let tracks: [Track]
    let lengths: [Int]
    var testDescription: String { "\(total) into \(tracks)" }
  }

  @Test(arguments: [
    Case(total: 10, tracks: [.flexible], lengths: [10]),
    Case(total: 10, tracks: [.fixed(3), .flexible], lengths: [3, 7]),
    Case(total: 10, tracks: [.flexible, .flexible, .flexible], lengths: [4, 3, 3]),
    Case(total: 120, tracks: [.flexible, .flexible, .flexible], lengths: [40, 40, 40]),
    Case(total: 10, tracks: [.flexible(weight: 3), .flexible], lengths: [8, 2]),
    Case(total: 10, tracks: [.flexible(minimum: 6), .flexible], lengths: [8, 2]),
    Case(total: 10, tracks: [.fixed(4), .fixed(4)], lengths: [4, 4]),
    Case(total: 5, tracks: [.fixed(4), .fixed(4), .flexible], lengths: [4, 1, 0]),
    Case(total: 0, tracks: [.fixed(1), .flexible], lengths: [0, 0]),
    Case(total: 4, tracks: [.fixed(-2), .flexible(weight: -1), .flexible], lengths: [0, 0, 4]),
    Case(total: 4, tracks: [], lengths: []),
  ])
  func sharesTheSpace(_ row: Case) {
    let wide = Rect(row: 2, column: 3, columns: row.total, rows: 1)
    #expect(wide.split(columns: row.tracks).map(\.columns) == row.lengths)
    let tall = Rect(row: 2, column: 3, columns: 1, rows: row.total)
    #expect(tall.split(rows: row.tracks).map(\.rows) == row.lengths)
  }

  @Test func partsLieSideBySide() {
    let parts = Rect(row: 1, column: 5, columns: 9, rows: 4).split(
      columns: [.fixed(2), .flexible, .fixed(3)])
    #expect(parts.map(\.column) == [5, 7, 11])
    #expect(parts.allSatisfy { $0.row == 1 && $0.rows == 4 })
  }

  @Test func partsLieBelowEachOther() {
    let parts = Rect(row: 1, column: 5, columns: 9, rows: 4).split(rows: [.fixed(1), .flexible])
    #expect(parts.map(\.row) == [1, 2])
    #expect(parts.allSatisfy { $0.column == 5 && $0.columns == 9 })
  }
}
