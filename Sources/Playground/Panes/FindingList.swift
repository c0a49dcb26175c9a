import Canvas
import Model

/// The conditions that a step looked at, each with the values that were compared.
struct FindingList {
  /// A line, and the finding that it belongs to when it can be selected.
  struct Line {
    let text: StyledText
    let position: Int?
  }

  private(set) var lines: [Line] = []
  private let width: Int
  private let glyphs: Glyphs

  init(_ findings: [Finding], selected: Target?, width: Int, glyphs: Glyphs) {
    self.width = width
    self.glyphs = glyphs
    let conditions = findings.map { TextWidth.columns(of: $0.condition) }
    let column = min((conditions.max() ?? 0) + 8, width * 6 / 11)
    for (position, finding) in findings.enumerated() {
      let isOpen = finding.isDecisive || selected == .finding(position)
      add(finding, at: position, valueColumn: column, isOpen: isOpen)
    }
  }

  private mutating func add(
    _ finding: Finding, at position: Int, valueColumn: Int, isOpen: Bool
  ) {
    var text = StyledText("  ") + finding.sign(glyphs) + StyledText("  ")
    let condition = Truncation.end.fit(
      finding.condition, to: width - text.columns, glyphs: glyphs)
    text.append(condition, finding.isDecisive ? .ordinary : finding.conditionRole)
    let room = width - max(valueColumn, text.columns + 2)
    let pad = StyledText(String(repeating: " ", count: max(2, valueColumn - text.columns)))
    let comparison = Comparison(finding, glyphs: glyphs)
    if let short = comparison.onOneLine(room) {
      lines.append(Line(text: text + pad + short, position: position))
      return
    }
    lines.append(Line(text: text, position: position))
    guard isOpen else { return }
    for line in comparison.aligned(width - 8) {
      lines.append(Line(text: "        " + line, position: nil))
    }
  }
}

extension Finding {
  /// The sign that says how it came out.
  func sign(_ glyphs: Glyphs) -> StyledText {
    switch (weight, holds) {
    case (.requirement, true): StyledText(glyphs.allowed, .allowed)
    case (.requirement, false): StyledText(glyphs.blocked, .blocked)
    default: StyledText(glyphs.notApplicable, .muted)
    }
  }

  fileprivate var conditionRole: Role { weight == .requirement ? .ordinary : .muted }
}

/// The two values of a finding.
struct Comparison {
  private let finding: Finding
  private let glyphs: Glyphs

  init(_ finding: Finding, glyphs: Glyphs) {
    self.finding = finding
    self.glyphs = glyphs
  }

  /// Both values on one line, nil when they do not fit or when there is more to see below each
  /// other.
  func onOneLine(_ columns: Int) -> StyledText? {
    let text = inline
    return text.columns <= columns ? text : nil
  }

  private var inline: StyledText {
    var text = StyledText()
    if finding.weight == .branch { text.append(finding.holds ? "yes" : "no", .muted) }
    guard let actual = finding.actual else {
      if finding.weight != .branch, !finding.holds { text.append("(nothing)", .blocked) }
      return text
    }
    if finding.weight == .branch { text.append("  ", .muted) }
    guard let expected = finding.expected else {
      text.append(actual, .headerValue)
      return text
    }
    if finding.holds, actual == expected {
      text.append(actual, .headerValue)
      text.append("  =  ", .muted)
      text.append(expected, .headerValue)
    } else if finding.holds || finding.weight == .branch {
      text.append(actual, .headerValue)
      text.append("  (\(expected))", .muted)
    } else {
      text += Comparison.marked(actual, against: expected)
      text.append("  \(glyphs.differs)  ", .blocked)
      text += Comparison.marked(expected, against: actual)
    }
    return text
  }

  /// The two values below each other, with the first byte that differs marked.
  func aligned(_ columns: Int) -> [StyledText] {
    var lines: [StyledText] = []
    if let actual = finding.actual {
      lines.append(
        StyledText("is        ", .muted)
          + Comparison.marked(actual, against: finding.expected ?? actual))
    }
    if let expected = finding.expected {
      lines.append(
        StyledText("should be ", .muted)
          + Comparison.marked(expected, against: finding.actual ?? expected))
    }
    return lines.map { $0.truncated(to: columns, glyphs: glyphs) }
  }

  /// A text whose first difference from another is marked.
  private static func marked(_ text: String, against other: String) -> StyledText {
    let shared = zip(text, other).prefix { $0 == $1 }.count
    let characters = Array(text)
    var marked = StyledText(String(characters.prefix(shared)), .headerValue)
    if shared < characters.count {
      marked.append(String(characters[shared]), .deciding)
      marked.append(String(characters[(shared + 1)...]), .headerValue)
    }
    return marked
  }
}
