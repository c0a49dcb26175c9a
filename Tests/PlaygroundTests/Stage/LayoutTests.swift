import Canvas
import Playground
import Testing

@Suite struct LayoutTests {
  @Test(arguments: [
    ("120x40", Layout.Kind.wide), ("112x24", .wide), ("111x40", .medium), ("80x24", .medium),
    ("72x22", .medium), ("71x40", .narrow), ("120x21", .narrow), ("40x12", .narrow),
    ("39x40", .tooSmall), ("200x11", .tooSmall), ("1x1", .tooSmall),
  ])
  func theSizeDecidesOnTheArrangement(_ text: String, _ kind: Layout.Kind) throws {
    let size = try #require(Size(text))
    #expect(Layout(size, focus: .network, isZoomed: false).kind == kind)
  }

  /// Every size, every focus, zoomed or not: nothing overlaps and nothing sticks out.
  @Test func partsNeverOverlapOrLeaveTheScreen() {
    for columns in stride(from: 40, through: 220, by: 7) {
      for rows in 12...60 {
        for focus in Pane.allCases {
          for isZoomed in [false, true] {
            let size = Size(columns: columns, rows: rows)
            let layout = Layout(size, focus: focus, isZoomed: isZoomed)
            #expect(covers(layout, size), "\(size) \(focus) \(isZoomed)")
          }
        }
      }
    }
  }

  /// Whether the parts cover the screen exactly.
  private func covers(_ layout: Layout, _ size: Size) -> Bool {
    let parts =
      [layout.header, layout.verdicts, layout.timeline, layout.hints]
      + [layout.tabs, layout.flight, layout.footnote].compactMap { $0 } + Array(layout.panes.values)
    let area = parts.reduce(0) { $0 + $1.columns * $1.rows }
    let isInside = parts.allSatisfy { Rect(size).intersection($0) == $0 }
    let isApart = parts.indices.allSatisfy { first in
      parts.indices.dropFirst(first + 1).allSatisfy { second in
        parts[first].intersection(parts[second]).isEmpty
      }
    }
    return isInside && isApart && area == size.columns * size.rows
  }

  @Test func browserIsLeftServerIsRightAndNetworkBetweenOrBelow() throws {
    for text in ["120x40", "80x24"] {
      let size = try #require(Size(text))
      let panes = Layout(size, focus: .why, isZoomed: false).panes
      let browser = try #require(panes[.browser])
      let server = try #require(panes[.server])
      let network = try #require(panes[.network])
      let why = try #require(panes[.why])
      #expect(browser.column < server.column)
      #expect(network.column < server.column)
      #expect(why.row > browser.row && why.row > network.row)
    }
  }
}
