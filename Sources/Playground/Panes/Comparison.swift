import Browser
import Canvas
import Model

/// The two values of a finding, with the first difference or the bytes at fault marked.
struct Comparison {
  private let finding: Finding
  private let actual: StyledText?
  private let expected: StyledText?
  private let glyphs: Glyphs

  /// The values of a finding; `evidence` says more exactly what is wrong with the first.
  init(_ finding: Finding, evidence: Explanation.Evidence? = nil, glyphs: Glyphs) {
    self.finding = finding
    self.glyphs = glyphs
    let marks = !finding.holds && finding.weight == .requirement
    if let value = evidence?.value, let fault = evidence?.fault, !fault.isEmpty {
      actual = Comparison.marked(value, fault)
      expected = finding.expected.map { StyledText($0, .headerValue) }
      return
    }
    actual = finding.actual.map { value in
      marks ? Comparison.marked(value, against: finding.expected) : StyledText(value, .headerValue)
    }
    expected = finding.expected.map { value in
      marks ? Comparison.marked(value, against: finding.actual) : StyledText(value, .headerValue)
    }
  }

  /// Both values on one line, nil when they do not fit into so many columns.
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
    let found = actual ?? StyledText("(nothing)", .blocked)
    guard let expected, let sign else { return found }
    return found + StyledText("  \(sign)  ", finding.isDecisive ? .blocked : .muted) + expected
  }

  /// The sign between the two values, nil where the second adds nothing to the clause.
  private var sign: String? {
    if finding.actual == finding.expected { return "=" }
    switch finding.weight {
    case .note: return nil
    case .requirement: return finding.holds ? nil : glyphs.differs
    case .branch:
      guard let left = finding.actual?.leadingNumber, let right = finding.expected?.leadingNumber
      else { return glyphs.differs }
      return left < right ? "<" : ">"
    }
  }

  /// The two values below each other.
  func aligned(_ columns: Int) -> [StyledText] {
    let isRule = finding.weight == .requirement
    let found = actual ?? (isRule ? StyledText("(nothing)", .blocked) : nil)
    let lines = [
      found.map { StyledText("is         ", .muted) + $0 },
      expected.map { StyledText(isRule ? "should be  " : "looked for ", .muted) + $0 },
    ]
    return lines.compactMap { $0?.truncated(to: columns, glyphs: glyphs) }
  }

  /// A text whose first difference from another is marked.
  private static func marked(_ text: String, against other: String?) -> StyledText {
    guard let other else { return StyledText(text, .headerValue) }
    let shared = zip(text, other).prefix { $0 == $1 }.count
    // Values that differ from the first byte on have nothing in common to point at.
    guard shared > 0 else { return StyledText(text, .headerValue) }
    let scalars = text.prefix(shared).unicodeScalars.count
    let length = text.dropFirst(shared).first.map { $0.unicodeScalars.count } ?? 0
    return marked(text, scalars..<scalars + length)
  }

  /// A text with some of its bytes, one scalar each, marked.
  private static func marked(_ text: String, _ range: Range<Int>) -> StyledText {
    let scalars = Array(text.unicodeScalars)
    func part(_ bounds: Range<Int>) -> String {
      var part = String.UnicodeScalarView()
      part.append(contentsOf: scalars[bounds.clamped(to: scalars.indices)])
      return String(part)
    }
    var marked = StyledText(part(0..<range.lowerBound), .headerValue)
    marked.append(part(range), .deciding)
    marked.append(part(range.upperBound..<max(range.upperBound, scalars.count)), .headerValue)
    return marked
  }
}

extension String {
  /// The number with which it begins.
  fileprivate var leadingNumber: Int? { Int(prefix { $0.isNumber }) }
}
