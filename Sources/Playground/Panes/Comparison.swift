import Browser
import Canvas
import Explaining
import Model

/// The two values of a finding, with the first difference or the bytes at fault marked.
struct Comparison {
  private let finding: Finding
  private let actual: ComparedText?
  private let expected: ComparedText?
  private let glyphs: Glyphs

  /// The values of a finding; `evidence` says more exactly what is wrong with the first.
  init(_ finding: Finding, evidence: Explanation.Evidence? = nil, glyphs: Glyphs) {
    self.finding = finding
    self.glyphs = glyphs
    var actual = finding.actual.map { ComparedText($0) }
    var expected = finding.expected.map { ComparedText($0) }
    if finding.isDecisive {
      let fault = evidence?.value == finding.actual ? evidence?.fault : nil
      actual?.mark(against: &expected, isList: finding.comparison == .names, fault: fault)
    }
    self.actual = actual
    self.expected = expected
  }

  // MARK: One line

  /// Both values on one line, nil when they do not fit into this many columns.
  func onOneLine(_ columns: Int) -> StyledText? {
    let text = inline
    return text.columns <= columns ? text : nil
  }

  /// The value that was looked at, with its middle left out so that it fits.
  func shortened(to columns: Int) -> StyledText? {
    guard let value = finding.actual else { return nil }
    return StyledText(Truncation.middle.fit(value, to: columns, glyphs: glyphs), .headerValue)
  }

  private var inline: StyledText {
    guard actual != nil || finding.isDecisive else { return StyledText() }
    guard let expected, let sign else { return found }
    return found + StyledText("  \(sign)  ", finding.isDecisive ? .blocked : .ordinary)
      + expected.styled
  }

  private var found: StyledText { actual?.styled ?? StyledText("(nothing)", .blocked) }

  /// The sign between the two values, nil where the second adds nothing to the clause.
  private var sign: String? {
    if finding.actual == finding.expected { return "=" }
    switch finding.weight {
    case .note: return nil
    case .requirement: return finding.holds ? nil : glyphs.unequal
    case .branch:
      guard let left = finding.actual?.leadingNumber, let right = finding.expected?.leadingNumber
      else { return glyphs.unequal }
      return left < right ? "<" : ">"
    }
  }

  // MARK: Two lines

  /// The two values below each other, so that what was compared stands one above the other; what is
  /// too long for this many columns shows the place where they part.
  ///
  /// - Parameter writesOut: Whether such values rather take more lines.
  func stacked(_ columns: Int, writesOut: Bool = false) -> [StyledText] {
    let names = finding.comparison.sides
    let margin = max(names.actual.count, names.expected.count) + 2
    let room = columns - margin
    let scroll = max(actual?.scroll(for: room) ?? 0, expected?.scroll(for: room) ?? 0)
    let isTooLong = [actual, expected].contains { ($0?.columns ?? 0) > room }
    func lines(_ name: String, _ value: ComparedText?) -> [StyledText] {
      let shown =
        isTooLong && writesOut
        ? (value?.styled ?? found).wrapped(to: room)
        : [value?.window(scroll, room, glyphs) ?? found]
      return shown.enumerated().map { row, text in
        StyledText((row == 0 ? name : "").padded(to: margin), .muted) + text
      }
    }
    let isWanted = actual != nil || finding.weight == .requirement
    return (isWanted ? lines(names.actual, actual) : [])
      + (expected.map { lines(names.expected, $0) } ?? [])
  }

  /// The columns that ``stacked(_:)`` takes when nothing is left out.
  var stackedColumns: Int { stacked(.max / 2).map(\.columns).max() ?? 0 }
}

extension String {
  /// The number with which it begins.
  fileprivate var leadingNumber: Int? { Int(prefix { $0.isNumber }) }
}
