package import Canvas

/// What a pane shows: lines, some parts of which can be selected.
package struct PaneContent: Sendable {
  /// A part of a line.
  package struct Piece: Hashable, Sendable {
    package let text: StyledText

    /// What a person selects with it, nil when it is only to be read.
    package let target: Target?
  }

  /// A line, and whether it may go when there is little room.
  package struct Line: Hashable, Sendable {
    package var pieces: [Piece]
    package let isGap: Bool
  }

  package private(set) var lines: [Line] = []

  /// The lines that ought to be seen at once; the rest is there to be scrolled to.
  private var essential: Int?

  /// The columns that a line may take.
  package let width: Int
  package let glyphs: Glyphs

  package init(width: Int, glyphs: Glyphs) {
    self.width = width
    self.glyphs = glyphs
  }

  /// Everything that can be selected, from top to bottom and from left to right.
  package var targets: [Target] { lines.flatMap { $0.pieces.compactMap(\.target) } }

  /// The line that shows a target.
  package func row(of target: Target) -> Int? {
    lines.firstIndex { $0.pieces.contains { $0.target == target } }
  }

  // MARK: Building

  /// Adds a line that is one piece.
  package mutating func add(_ text: StyledText, _ target: Target? = nil) {
    add([Piece(text: text, target: target)])
  }

  /// Adds a line of several pieces.
  package mutating func add(_ pieces: [Piece]) {
    lines.append(Line(pieces: pieces, isGap: false))
  }

  /// Adds a line that goes first when there is little room.
  package mutating func addGap() {
    guard let last = lines.last, !last.isGap else { return }
    lines.append(Line(pieces: [], isGap: true))
  }

  /// Marks that what follows may lie below the lower edge.
  package mutating func endEssentials() {
    essential = lines.count
  }

  /// Adds the heading of a section.
  package mutating func addHeading(_ text: String) {
    add(StyledText(text, .heading))
  }

  /// Adds prose, broken between words.
  package mutating func addProse(_ text: StyledText, indent: Int = 0, limit: Int = .max) {
    let margin = StyledText(String(repeating: " ", count: indent))
    for line in text.wrapped(to: width - indent).prefix(limit) { add(margin + line) }
  }

  /// Adds a line of a form: a name, and a value that can be edited.
  package mutating func addField(
    _ name: String, _ value: StyledText, _ target: Target?, column: Int = 13
  ) {
    let label = StyledText(name.padded(to: column), .headerName)
    add([
      Piece(text: label, target: nil),
      Piece(text: value.truncated(to: width - column, glyphs: glyphs), target: target),
    ])
  }

  // MARK: Fitting

  /// The content for a pane of so many rows: without gaps if what matters would not fit with them.
  package func fitted(to rows: Int) -> PaneContent {
    let end = essential ?? lines.count
    guard end > rows else { return self }
    var fitted = self
    var surplus = end - rows
    for index in lines.indices.prefix(end).reversed() where lines[index].isGap && surplus > 0 {
      fitted.lines.remove(at: index)
      surplus -= 1
    }
    return fitted
  }

  /// The first line to show so that the target is among the visible ones.
  package func firstRow(showing target: Target?, rows: Int) -> Int {
    guard lines.count > rows, rows > 0, let target, let row = row(of: target) else { return 0 }
    return min(max(0, row - rows + 2), lines.count - rows)
  }
}

extension String {
  /// The text with blanks behind it, so that it takes at least so many columns.
  package func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - TextWidth.columns(of: self)))
  }
}
