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

  /// The lines at the top that stay when the others scroll.
  package private(set) var pinned = 0

  /// The line with which the pane begins until somebody scrolls, nil for the first one.
  package var opening: Int?

  /// What is selected when nobody has chosen anything, nil for the first thing there is.
  package var preferred: Target?

  /// What the lower edge of the pane says beside how much lies below it, empty for nothing.
  package var note = ""

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

  /// Keeps the lines so far in place when the others scroll.
  package mutating func pin() {
    pinned = lines.count
  }

  /// Marks that what follows may lie below the lower edge.
  package mutating func endEssentials() {
    essential = lines.count
  }

  /// Adds the heading of a section.
  package mutating func addHeading(_ text: String) {
    add(StyledText(text, .heading))
  }

  /// Adds prose, broken between words; what does not fit into the limit is left out behind an
  /// ellipsis.
  package mutating func addProse(_ text: StyledText, limit: Int = .max) {
    let lines = text.wrapped(to: width)
    for line in lines.prefix(lines.count > limit ? max(0, limit - 1) : limit) { add(line) }
    guard lines.count > limit, limit > 0 else { return }
    var last = lines[limit - 1].prefix(columns: width - 1)
    last.append(glyphs.ellipsis, .muted)
    add(last)
  }

  /// Adds lines that were put together elsewhere.
  package mutating func add(_ more: [Line]) {
    lines += more
  }

  /// Adds a line of a form: a name, and a value that can be edited.
  ///
  /// The marks stand before the value, in the columns of the name. On a wide pane `hint` says what the
  /// value is about.
  package mutating func addField(
    _ name: String, _ value: StyledText, _ target: Target?, column: Int = 13,
    marks: StyledText = "", hint: String = ""
  ) {
    let label = Self.label(name, column: column, marks: marks)
    let hintColumn = 52
    let shown = value.truncated(to: width - column, glyphs: glyphs)
    var pieces = [Piece(text: label, target: nil), Piece(text: shown, target: target)]
    let gap = hintColumn - column - shown.columns
    let hasRoom = gap > 0 && width >= hintColumn + 30 && !hint.isEmpty
    let hints = hasRoom ? hint.wrapped(to: width - hintColumn) : []
    if let first = hints.first {
      pieces.append(Piece(text: Self.muted(first, after: gap), target: nil))
    }
    add(pieces)
    for further in hints.dropFirst() { add(Self.muted(further, after: hintColumn)) }
  }

  private static func muted(_ text: String, after blanks: Int) -> StyledText {
    StyledText(String(repeating: " ", count: blanks) + text, .muted)
  }

  /// The name of a line of a form, with marks at its right end.
  static func label(_ name: String, column: Int, marks: StyledText) -> StyledText {
    StyledText(name.padded(to: column - marks.columns), .headerName) + marks
  }

  // MARK: Fitting

  /// The content for a pane of this many rows: without gaps if what matters would not fit with them.
  package func fitted(to rows: Int) -> PaneContent {
    let end = essential ?? lines.count
    guard end > rows else { return self }
    var fitted = self
    var surplus = end - rows
    for index in lines.indices.prefix(end).reversed() where lines[index].isGap && surplus > 0 {
      fitted.lines.remove(at: index)
      if index < pinned { fitted.pinned -= 1 }
      surplus -= 1
    }
    return fitted
  }

  /// Whether what matters fits into this many rows, if need be without gaps.
  package func fits(_ rows: Int) -> Bool {
    lines.prefix(essential ?? lines.count).count { !$0.isGap } <= rows
  }

  /// How many of the lines below the pinned ones are scrolled away so that the target is visible.
  package func offset(showing target: Target?, rows: Int) -> Int {
    let hidden = lines.count - rows
    guard hidden > 0, rows > pinned else { return 0 }
    let start = min(max(0, (opening ?? 0) - pinned), hidden)
    guard let target, let row = row(of: target) else { return start }
    return row < pinned + start ? max(0, row - pinned) : min(max(start, row - rows + 2), hidden)
  }

  /// The lines to show, pinned ones first.
  package func visible(offset: Int, rows: Int) -> [Line] {
    Array((lines.prefix(pinned) + lines.dropFirst(pinned + offset)).prefix(rows))
  }
}

extension String {
  /// The text with blanks behind it, so that it takes at least this many columns.
  package func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - TextWidth.columns(of: self)))
  }
}
