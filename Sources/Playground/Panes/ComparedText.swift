import Canvas
import Model

/// One of two values that are compared: how far it is moved so that it stands below what it is
/// compared with, and the bytes, one scalar each, that are marked.
struct ComparedText {
  private let scalars: [Unicode.Scalar]
  private var indent = 0
  private var marks: Range<Int>?

  /// A value without marks.
  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  // MARK: Marking

  /// Marks in both the first scalar in which they differ, or here what is at fault where there is
  /// nothing to compare it with.
  ///
  /// - Parameter isList: Whether this is a list, of which only an entry that is the same but for its
  ///   case can be compared; the other is moved below it.
  mutating func mark(against other: inout ComparedText?, isList: Bool, fault: Range<Int>?) {
    let whole: Range<Int>? = isList ? nil : scalars.indices
    if var right = other, let part = entry(like: right) ?? whole {
      let shared = zip(scalars[part], right.scalars).prefix { $0 == $1 }.count
      // Values that differ from the first byte on have nothing in common to point at.
      if isList || shared > 0 {
        right.indent = part.lowerBound
        marks = part.lowerBound + shared..<part.lowerBound + shared + 1
        right.marks = shared..<shared + 1
        other = right
        return
      }
    }
    marks = fault.flatMap { $0.isEmpty || $0.count == scalars.count ? nil : $0 }
  }

  /// The entry of a list that is the same but for its case.
  private func entry(like other: ComparedText) -> Range<Int>? {
    let wanted = ASCII.lowercased(other.text)
    var start = 0
    for part in scalars.split(separator: ",", omittingEmptySubsequences: false) {
      let blanks = part.prefix { $0 == " " }.count
      let tail = part.reversed().prefix { $0 == " " }.count
      let entry = start + blanks..<max(start + blanks, start + part.count - tail)
      if ASCII.lowercased(text(entry.lowerBound, entry.upperBound)) == wanted { return entry }
      start += part.count + 1
    }
    return nil
  }

  // MARK: Showing

  private var text: String { text(0, scalars.count) }

  /// The whole value.
  var styled: StyledText { styled(from: 0) }

  /// The columns up to its end, moved as it is.
  var columns: Int { indent + styled.columns }

  /// How many columns have to be left out at the start, so that what is marked is seen in this many.
  func scroll(for columns: Int) -> Int {
    let mark = indent + (marks?.lowerBound ?? 0)
    guard indent + scalars.count > columns, mark > columns * 2 / 3 else { return 0 }
    return mark - columns / 2
  }

  /// The value from a column on, in this many columns.
  func window(_ start: Int, _ columns: Int, _ glyphs: Glyphs) -> StyledText {
    let blanks = String(repeating: " ", count: max(0, indent - start))
    let first = max(0, start - indent)
    guard first > 0 else {
      return (StyledText(blanks) + styled).truncated(to: columns, glyphs: glyphs)
    }
    let rest = StyledText(glyphs.ellipsis, .muted) + styled(from: min(first + 1, scalars.count))
    return rest.truncated(to: columns, glyphs: glyphs)
  }

  private func styled(from start: Int) -> StyledText {
    guard let marks else { return StyledText(text(start, scalars.count), .headerValue) }
    var styled = StyledText(text(start, marks.lowerBound), .headerValue)
    // A byte that is missing is marked as the blank in its place.
    let marked = text(max(start, marks.lowerBound), marks.upperBound)
    styled.append(marked.isEmpty ? " " : marked, .deciding)
    styled.append(text(max(start, marks.upperBound), scalars.count), .headerValue)
    return styled
  }

  private func text(_ start: Int, _ end: Int) -> String {
    var part = String.UnicodeScalarView()
    part.append(contentsOf: scalars.prefix(end).dropFirst(start))
    return String(part)
  }
}
