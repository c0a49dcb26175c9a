package import Canvas

/// Where everything stands on a screen of some size.
package struct Layout: Hashable, Sendable {
  /// How the panes are arranged.
  package enum Kind: Hashable, Sendable {
    /// Browser, network and server side by side, as in a sequence diagram.
    case wide
    /// Browser and server above the network.
    case medium
    /// One pane and a strip of tabs.
    case narrow
    /// One pane has the place of all.
    case zoomed
    /// Nothing but a message fits.
    case tooSmall
  }

  package let kind: Kind
  package private(set) var header = Rect(.zero)
  package private(set) var tabs: Rect?
  package private(set) var panes: [Pane: Rect] = [:]

  /// The line for the message on its way where the network has no pane.
  package private(set) var flight: Rect?

  /// The few lines that stand for Why where it has no pane.
  package private(set) var footnote: Rect?
  package private(set) var verdicts = Rect(.zero)
  package private(set) var timeline = Rect(.zero)
  package private(set) var hints = Rect(.zero)

  /// The smallest screen on which one can work.
  package static let smallest = Size(columns: 40, rows: 12)

  /// The arrangement for a screen.
  ///
  /// - Parameter lesson: In a lesson, whether that or the browser has the column that both share;
  ///   nil without one.
  package init(_ size: Size, focus: Pane, isZoomed: Bool, lesson: Pane? = nil) {
    kind = Layout.kind(for: size, isZoomed: isZoomed)
    let screen = Rect(size)
    switch kind {
    case .tooSmall: break
    case .wide: arrangeWide(screen, lesson)
    case .medium:
      if let lesson { arrangeBeside(lesson, screen) } else { arrangeMedium(screen) }
    case .narrow: arrangeNarrow(screen, focus)
    case .zoomed:
      let rows = screen.split(rows: [
        .fixed(1), .fixed(focus == .network ? 0 : 1), .flexible, .fixed(1), .fixed(1), .fixed(1),
      ])
      (header, verdicts, timeline, hints) = (rows[0], rows[3], rows[4], rows[5])
      flight = focus == .network ? nil : rows[1]
      panes = [focus: rows[2]]
    }
  }

  private static func kind(for size: Size, isZoomed: Bool) -> Kind {
    if size.columns < smallest.columns || size.rows < smallest.rows { return .tooSmall }
    if size.rows < 22 || size.columns < 72 { return .narrow }
    if isZoomed { return .zoomed }
    return size.columns >= 112 ? .wide : .medium
  }

  private mutating func arrangeWide(_ screen: Rect, _ lesson: Pane?) {
    let isTall = screen.rows >= 30
    let why = isTall ? min(12, max(9, screen.rows * 11 / 40)) : 6
    let rows = screen.split(rows: [
      .fixed(1), .flexible, .fixed(why), .fixed(1), .fixed(isTall ? 2 : 1), .fixed(1),
    ])
    (header, verdicts, timeline, hints) = (rows[0], rows[3], rows[4], rows[5])
    var row: [Pane] = [lesson ?? .browser, .network, .server]
    if lesson != nil, screen.columns >= 160 { row = [.lesson, .browser, .network, .server] }
    let columns = rows[1].split(columns: row.map { _ in .flexible })
    panes = Dictionary(uniqueKeysWithValues: zip(row, columns))
    panes[.why] = rows[2]
  }

  /// Prose needs rows more than columns: it has the left side, and what passes goes to the right.
  private mutating func arrangeBeside(_ left: Pane, _ screen: Rect) {
    let body = screen.rows - 4
    let rows = screen.split(rows: [
      .fixed(1), .flexible, .fixed(min(11, body * 3 / 10)), .fixed(1), .fixed(1), .fixed(1),
    ])
    let columns = rows[1].split(columns: [.flexible, .flexible])
    let right = columns[1].split(rows: [.fixed(max(7, body * 2 / 5)), .flexible])
    (header, verdicts, timeline, hints) = (rows[0], rows[3], rows[4], rows[5])
    panes = [left: columns[0], .server: right[0], .network: right[1], .why: rows[2]]
  }

  private mutating func arrangeMedium(_ screen: Rect) {
    let body = screen.rows - 4
    let rows = screen.split(rows: [
      .fixed(1), .fixed(max(7, body * 2 / 5)), .flexible,
      .fixed(min(11, body * 7 / 20)), .fixed(1), .fixed(1), .fixed(1),
    ])
    let columns = rows[1].split(columns: [.flexible, .flexible])
    (header, verdicts, timeline, hints) = (rows[0], rows[4], rows[5], rows[6])
    panes = [.browser: columns[0], .server: columns[1], .network: rows[2], .why: rows[3]]
  }

  private mutating func arrangeNarrow(_ screen: Rect, _ focus: Pane) {
    let footnoteRows = focus == .why || screen.rows < 16 ? 0 : screen.rows < 18 ? 2 : 3
    let hasFlight = focus != .network && screen.rows >= 16
    let rows = screen.split(rows: [
      .fixed(1), .fixed(1), .fixed(hasFlight ? 1 : 0), .flexible, .fixed(footnoteRows), .fixed(1),
      .fixed(1), .fixed(1),
    ])
    (header, tabs) = (rows[0], rows[1])
    (verdicts, timeline, hints) = (rows[5], rows[6], rows[7])
    flight = hasFlight ? rows[2] : nil
    footnote = footnoteRows > 0 ? rows[4] : nil
    panes = [focus: rows[3]]
  }

  /// The cells inside a pane's border, without the margins beside it.
  package func inside(_ pane: Pane) -> Rect? {
    panes[pane].map { $0.inset(top: 1, left: 2, bottom: 1, right: 2) }
  }
}

extension Size {
  fileprivate static let zero = Size(columns: 0, rows: 0)
}
